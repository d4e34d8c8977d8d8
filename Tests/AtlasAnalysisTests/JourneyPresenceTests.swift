import AtlasAnalysis
import JourneyModel
import Testing

struct JourneyPresenceTests {
    private static let phone = Reference<Channel>(0)
    private static let web = Reference<Channel>(1)

    private static var map: MapSketch {
        var map = MapSketch("m")
        map.stage("hears")
        map.feel(0)
        map.say(.touchpoints, "Friends") { $0.provider = .nobody }
        map.stage("compares")
        map.say(.touchpoints, "Comparison site") { details in
            details.provider = .partner
            details.channels = [web]
        }
        map.stage("asks")
        map.step("calls")
        map.say(.touchpoints, "Support line") { details in
            details.channels = [phone]
            details.handover = .lost
        }
        map.step("waits")
        map.stage("drives")
        map.say(.actions, "Drives home")
        return map
    }

    @Test("each step is ours, somebody else's or the customer's alone; a stage without steps counts as one")
    func places() {
        let presence = JourneyPresence(Self.map.journey)
        #expect(presence.places.map(\.meeting) == [.alone, .others, .ours, .alone, .alone])
        #expect(presence.places.map(\.stage) == [0, 1, 2, 2, 3])
        #expect(presence.places.map(\.step) == [nil, nil, 0, 1, nil])
        #expect(presence.share == 0.2)
        #expect((0...3).map(presence.meeting(stage:)) == [.alone, .others, .ours, .alone])
    }

    @Test("a touchpoint of a whole stage is there in each of its steps")
    func wholeStage() {
        var map = MapSketch("m")
        map.stage("asks")
        map.say(.touchpoints, "Support line")
        map.step("calls")
        map.step("waits")
        map.say(.touchpoints, "Music") { $0.provider = .competitor }
        #expect(JourneyPresence(map.journey).places.map(\.meeting) == [.ours, .ours])
    }

    @Test("a map without touchpoints says nothing about presence")
    func nothing() {
        var map = MapSketch("m")
        map.stage("asks")
        map.say(.actions, "Calls")
        #expect(JourneyPresence(map.journey).places.isEmpty)
        #expect(JourneyPresence(map.journey).share == nil)
    }

    @Test("lost handovers are listed over all journeys, the lowest feeling first")
    func breaks() {
        var bad = MapSketch("bad")
        bad.stage("repeats")
        bad.feel(-2)
        bad.say(.touchpoints, "Other agent") { $0.handover = .lost }
        bad.say(.touchpoints, "Third agent") { $0.handover = .kept }
        let site = atlas([Self.map, bad])
        let found = HandoverBreak.ranked(of: site.journeyReferences, in: site)
        #expect(found.map { site.journeys[$0.journey].items[$0.item].text.plain } == ["Other agent", "Support line"])
        #expect(found.map(\.felt) == [-1, nil])
    }

    @Test("each channel is present, absent or the customer's alone in each stage")
    func channels() {
        let channels = JourneyChannels(Self.map.journey)
        #expect(channels.channels == [Self.phone, Self.web])
        #expect((0...3).map { channels.presence(channel: 0, stage: $0) } == [.absent, .absent, .present, .absent])
        #expect((0...3).map { channels.presence(channel: 1, stage: $0) } == [.absent, .present, .absent, .absent])
    }
}
