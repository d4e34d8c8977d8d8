import Testing

@testable import JourneyModel

@Suite struct StageHeadingTests {
    @Test(
        "a day is told by its times",
        arguments: [
            ("06:10 Everybody up", "06:10", "Everybody up"), ("6.10 Everybody up", "6.10", "Everybody up"),
            ("7 am Breakfast", "7 am", "Breakfast"), ("7:30 PM – Supper", "7:30 PM", "Supper"),
            ("9:00–9:30 Meeting", "9:00–9:30", "Meeting"), ("21:00: свой час", "21:00", "свой час"),
        ])
    func times(text: String, time: String, name: String) {
        let heading = StageHeading(name: text, place: 2, kind: .dayInTheLife)
        #expect(heading.lead == .time(time))
        #expect(heading.name == name)
    }

    @Test(
        "a time that leads a stage is minutes of the day",
        arguments: [
            ("06:10 Up", 370), ("7 am Up", 420), ("7:30 PM – Supper", 1170), ("12 am Bed", 0), ("12.15 Lunch", 735),
            ("9:00–9:30 Meeting", 540), ("Morning", nil), ("21:00", 1260), ("7 tasks", nil),
        ] as [(String, Int?)])
    func minutes(text: String, minutes: Int?) {
        #expect(StageHeading(name: text, place: 0, kind: .dayInTheLife).startMinutes == minutes)
    }

    @Test(
        "a part of a day, a time alone and other numbers have nothing before them",
        arguments: [
            "Morning", "06:10", "7 tasks before lunch", "25:00 never", "6:75", "12:3 Odd", "7 amber lights", "",
        ])
    func names(text: String) {
        #expect(StageHeading(name: text, place: 0, kind: .dayInTheLife) == StageHeading.unled(text))
    }

    @Test(
        "a name that is the stage's number is said once",
        arguments: [
            ("3", true), ("03", true), ("3.", true), ("3)", true), ("2", false), ("3 calls", false), ("3.5", false),
        ])
    func numberNames(name: String, isOnce: Bool) {
        let heading = StageHeading(name: name, place: 2, kind: .currentState)
        #expect(heading.lead == (isOnce ? .none : .number(3)))
        #expect(heading.name == name)
    }

    @Test("other maps number their stages and leave names alone", arguments: [JourneyKind.currentState, .futureState])
    func numbers(kind: JourneyKind) {
        let heading = StageHeading(name: "06:10 Everybody up", place: 2, kind: kind)
        #expect(heading.lead == .number(3))
        #expect(heading.name == "06:10 Everybody up")
    }
}

extension StageHeading {
    /// A name without a lead, as a part of a day has none.
    fileprivate static func unled(_ name: String) -> (lead: Lead, name: String) { (.none, name) }

    fileprivate static func == (left: StageHeading, right: (lead: Lead, name: String)) -> Bool {
        left.lead == right.lead && left.name == right.name
    }
}
