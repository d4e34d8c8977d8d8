import AtlasAnalysis
import JourneyModel
import Testing

struct EvidenceLedgerTests {
    private static func map(_ id: String = "m") -> MapSketch {
        var map = MapSketch(id)
        let asked = map.source(.interview, date: "2024-11-20")
        let heard = map.source(.support, date: "2026-10-01")
        let counted = map.source(.analytics)
        let team = map.source(.team)
        map.stage("s")
        map.say(.painPoints, "asked only, long ago") { $0.sources = [asked] }
        map.say(.painPoints, "both") { $0.sources = [asked, heard] }
        map.say(.needs, "heard") { $0.sources = [heard, team] }
        map.say(.needs, "undated") { $0.sources = [counted] }
        map.say(.thoughts, "team") { $0.sources = [team] }
        map.say(.thoughts, "nothing")
        map.say(.opportunities, "idea") { $0.sources = [heard] }
        return map
    }

    @Test("claims are counted by grade, by voice, by lane, and by the age of what they rest on")
    func ledger() {
        let site = atlas([Self.map()])
        let ledger = EvidenceLedger(site.journeyReferences, in: site)
        #expect(ledger.coverage == EvidenceCoverage(researched: 4, partly: 1, assumed: 1))
        #expect(ledger.voices == EvidenceLedger.Voices(solicited: 1, unsolicited: 2, both: 1, none: 2))
        #expect(ledger.old == 1)
        #expect(ledger.journeys.map(\.newest) == [CalendarDate(iso: "2026-10-01")])
        #expect(ledger.lanes.map(\.kind) == [.thoughts, .needs, .painPoints])
        #expect(ledger.lanes.map(\.coverage.researched) == [0, 2, 2])
    }

    @Test("sources are old from their day on, and the most cited follow")
    func sources() {
        let site = atlas([Self.map()])
        let entries = EvidenceLedger(site.journeyReferences, in: site).sources
        #expect(entries.map(\.source) == [0, 1, 3, 2])
        #expect(entries.map(\.isOld) == [true, false, false, false])
        #expect(entries.map(\.cited) == [2, 2, 2, 1])
        let dayBefore = atlas([Self.map()], today: "2026-11-19")
        #expect(EvidenceLedger(dayBefore.journeyReferences, in: dayBefore).old == 0)
    }

    @Test("the least researched journey comes first; drafts stay out")
    func order() {
        var guess = MapSketch("guess")
        guess.stage("s")
        guess.say(.painPoints, "p")
        let site = atlas([Self.map(), guess, MapSketch("draft", status: .draft)])
        #expect(
            EvidenceLedger(site.journeyReferences, in: site).journeys.map(\.journey) == [Reference(1), Reference(0)])
    }

    @Test("interviews and surveys are solicited, what customers do of their own accord is not, and a source may say so")
    func voices() {
        func source(_ kind: EvidenceSource.Kind, _ stated: Bool? = nil) -> EvidenceSource {
            EvidenceSource(
                id: "s", kind: kind, title: "", date: nil, sample: nil, link: nil, statedSolicited: stated)
        }
        #expect(
            EvidenceSource.Kind.allCases.map { source($0).isSolicited } == [
                true, true, false, false, false, false, nil, nil,
            ])
        #expect(source(.support, true).isSolicited == true)
        #expect(source(.interview, false).isSolicited == false)
    }
}
