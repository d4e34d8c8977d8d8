import JourneyModel

/// What a word or a name may stand for besides a lane; a name can have several roles.
struct NameRoles: OptionSet, Sendable {
    let rawValue: UInt32

    /// "Stage", "Phase": heads the column of stages, numbers a stage.
    static let stage = NameRoles(rawValue: 1 << 0)
    static let step = NameRoles(rawValue: 1 << 1)
    /// Heads a column of clock times.
    static let time = NameRoles(rawValue: 1 << 2)
    /// Heads a column of numbers.
    static let number = NameRoles(rawValue: 1 << 3)
    /// "Customer journey": makes what it heads a map.
    static let journey = NameRoles(rawValue: 1 << 4)
    /// Labels whose journey it is.
    static let persona = NameRoles(rawValue: 1 << 5)
    /// Heads a section about people, which is no stage.
    static let personaHeading = NameRoles(rawValue: 1 << 6)
    /// Stands around a lane's name without changing it: "current", "customer".
    static let qualifier = NameRoles(rawValue: 1 << 7)
    /// "and", "or".
    static let conjunction = NameRoles(rawValue: 1 << 8)
    /// Makes emotions an aim.
    static let target = NameRoles(rawValue: 1 << 9)
    static let negation = NameRoles(rawValue: 1 << 10)
    /// Stands in a cell that says nothing.
    static let empty = NameRoles(rawValue: 1 << 11)
    /// Heads a list or table of sources.
    static let sources = NameRoles(rawValue: 1 << 12)
    /// Heads the second column of a lane and content table.
    static let contentColumn = NameRoles(rawValue: 1 << 13)
    /// Heads the first column of a lane and content table.
    static let laneColumn = NameRoles(rawValue: 1 << 14)
    /// A unit of time within a duration.
    static let timeUnit = NameRoles(rawValue: 1 << 15)
    static let placeholder = NameRoles(rawValue: 1 << 16)
    /// A divider between the layers of a service blueprint; so are the next two.
    static let lineOfInteraction = NameRoles(rawValue: 1 << 17)
    static let lineOfVisibility = NameRoles(rawValue: 1 << 24)
    static let lineOfInternalInteraction = NameRoles(rawValue: 1 << 25)

    /// Labels somebody's name in a card.
    static let personName = NameRoles(rawValue: 1 << 18)
    /// Stands before somebody's name: "Dr".
    static let personTitle = NameRoles(rawValue: 1 << 19)
    /// Makes the length behind it the most that something takes: "up to a week".
    static let limit = NameRoles(rawValue: 1 << 20)
    /// Stands between a score and the highest one: "out of".
    static let scoreOf = NameRoles(rawValue: 1 << 21)
    /// What scores are counted in, five at the most: "stars".
    static let scoreStars = NameRoles(rawValue: 1 << 22)
    /// What scores are counted in, on a scale that it does not tell: "points".
    static let scorePoints = NameRoles(rawValue: 1 << 23)

    /// The section of a dictionary file that lists the names of a role.
    static let sections: [String: NameRoles] = [
        "stages": .stage, "steps": .step, "times": .time, "numbers": .number, "journey": .journey, "persona": .persona,
        "persona-heading": .personaHeading, "qualifiers": .qualifier, "and": .conjunction, "target": .target,
        "negations": .negation, "empty": .empty, "sources": .sources, "content-columns": .contentColumn,
        "lane-columns": .laneColumn, "times-of-day": .timeUnit, "placeholders": .placeholder,
        "lines-of-interaction": .lineOfInteraction, "lines-of-visibility": .lineOfVisibility,
        "lines-of-internal-interaction": .lineOfInternalInteraction,
        "person-name": .personName, "person-titles": .personTitle, "limits": .limit,
        "score-of": .scoreOf, "score-stars": .scoreStars, "score-points": .scorePoints,
    ]
}

/// What a lane's name says.
struct LaneMeaning: Sendable, Hashable {
    var kind: LaneKind
    /// The second kind of a merged lane ("Thoughts and emotions").
    var merged: LaneKind?
    /// The name is also common outside journey maps and proves nothing.
    var isLoose = false
    /// Taken from a part of the name: it proves nothing about where it stands.
    var isGuess = false
    /// The emotions are an aim, not observed.
    var isTarget = false
    /// The mark that the settings give it.
    var icon: LaneIcon?

    func holds(_ kind: LaneKind) -> Bool { self.kind == kind || merged == kind }
}
