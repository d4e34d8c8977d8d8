import JourneyModel

/// What a company map shows: lifecycle phases across, personas, businesses or teams down, and which journeys stand
/// where.
package struct CompanyGrid: Sendable {
    /// A journey over the phases that it covers.
    package struct Bar: Sendable {
        package let journey: Reference<Journey>
        /// Columns: indices in `Atlas.phases`, and behind them the one for journeys outside the phases.
        package let span: Range<Int>
        /// Maps under a stage of this one, their spans within its own.
        package internal(set) var nested: [Bar] = []
        /// The current state that this future state is compared with, when it stands in the same row.
        package var baseline: Reference<Journey>?
    }

    /// The journeys of one persona, business or team.
    package struct Row: Sendable {
        /// Whose journeys they are.
        package enum Subject: Sendable, Hashable {
            case persona(Reference<Persona>)
            /// Named in maps, without a page of its own.
            case named(String)
            /// Journeys of no one in particular.
            case nobody
            /// The uppermost folder of journeys; nil for those in none.
            case business(String?)
            /// The team that owns journeys; nil for those that no team owns.
            case team(Reference<Team>?)

            /// Phases without a journey are told as missing.
            fileprivate var asksForAllPhases: Bool {
                switch self {
                case .persona, .named, .business(.some): true
                case .nobody, .business(nil), .team: false
                }
            }
        }

        package let subject: Subject
        /// From the earliest phase to the latest; a future state follows its current state.
        package let bars: [Bar]
        /// Runs of phases that no journey covers; none where nobody is missed.
        package let gaps: [Range<Int>]
        /// There are too many journeys to tell apart, so that counts say more.
        package let isCrowded: Bool
        /// None of its journeys is in a phase, so that they may have the room of all phases; false for a crowded row.
        package let isOutside: Bool

        /// Every bar, nested ones after what they lie under.
        package var allBars: [Bar] { bars.flatMap { [$0] + $0.nested } }
    }

    /// Persona by persona, then those that are only named, then nobody's.
    package let rows: [Row]
    package let phaseCount: Int
    /// Some journey is in no phase.
    package let hasOutside: Bool
    /// Some journey is in no phase, and others of its row are.
    package let hasOutsideBesidePhases: Bool

    /// A row with more bars than this becomes counts, unless the whole map is small.
    package static let mostBars = 6
    /// Up to this many bars in all nothing is counted together.
    package static let smallMap = 16

    /// The grid of some journeys and personas, one version of each; nil when no journey is placed in a phase, because
    /// then there is nothing to map.
    package init?(_ atlas: Atlas, journeys: [Reference<Journey>], personas: [Reference<Persona>]) {
        var bySubject: [Row.Subject: [Reference<Journey>]] = [:]
        var named: [String] = []
        let personaByID = Dictionary(
            personas.map { (atlas.personas[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        for journey in journeys {
            let facts = atlas.journeys[journey].facts
            var subjects: [Row.Subject] = facts.personas.compactMap { persona in
                personaByID[atlas.personas[persona].id].map { .persona($0) }
            }
            subjects += facts.personaNames.map { .named($0) }
            if subjects.isEmpty { subjects = [.nobody] }
            for (index, subject) in subjects.enumerated() where !subjects[..<index].contains(subject) {
                if case .named(let name) = subject, bySubject[subject] == nil { named.append(name) }
                bySubject[subject, default: []].append(journey)
            }
        }
        var subjects: [Row.Subject] = personas.map { .persona($0) } + named.map { .named($0) }
        if bySubject[.nobody] != nil { subjects.append(.nobody) }
        self.init(atlas, journeys: journeys, subjects: subjects, bySubject)
    }

    /// The same journeys by their business, in the order of the settings, else in which the businesses first stand among
    /// them.
    package init?(byBusiness journeys: [Reference<Journey>], in atlas: Atlas) {
        self.init(atlas, journeys) { .business(atlas.journeys[$0].facts.folders.first) }
    }

    /// The same journeys by the team that owns them, in the order of the atlas.
    package init?(byTeam journeys: [Reference<Journey>], in atlas: Atlas) {
        self.init(atlas, journeys) { journey in
            guard case .team(let team)? = atlas.journeys[journey].facts.owner else { return .team(nil) }
            return .team(team)
        }
    }

    private init?(
        _ atlas: Atlas, _ journeys: [Reference<Journey>], subject: (Reference<Journey>) -> Row.Subject
    ) {
        var bySubject: [Row.Subject: [Reference<Journey>]] = [:]
        var subjects: [Row.Subject] = []
        for journey in journeys {
            let subject = subject(journey)
            if bySubject[subject] == nil { subjects.append(subject) }
            bySubject[subject, default: []].append(journey)
        }
        func place(_ subject: Row.Subject) -> Int {
            switch subject {
            case .team(let team?): team.index
            case .business(let folder?): atlas.site.place(ofFolders: [folder])
            case .team(nil), .business(nil): .max
            case .persona, .named, .nobody: 0
            }
        }
        let sorted = subjects.enumerated().sorted { left, right in
            (place(left.element), left.offset) < (place(right.element), right.offset)
        }
        self.init(atlas, journeys: journeys, subjects: sorted.map(\.element), bySubject)
    }

    private init?(
        _ atlas: Atlas, journeys: [Reference<Journey>], subjects: [Row.Subject],
        _ bySubject: [Row.Subject: [Reference<Journey>]]
    ) {
        let courses = Dictionary(uniqueKeysWithValues: journeys.map { ($0, PhaseCourse(atlas.journeys[$0])) })
        guard courses.values.contains(where: { $0.span != nil }) else { return nil }
        let drafts = subjects.map { subject in
            (subject, RowBars(atlas, journeys: bySubject[subject] ?? [], courses: courses).bars)
        }
        let total = drafts.reduce(0) { $0 + $1.1.count }
        let count = atlas.phases.count
        rows = drafts.map { subject, bars in
            let isCrowded = total > CompanyGrid.smallMap && bars.count > CompanyGrid.mostBars
            return Row(
                subject: subject, bars: bars, gaps: subject.asksForAllPhases ? CompanyGrid.gaps(bars, count) : [],
                isCrowded: isCrowded,
                isOutside: !isCrowded && !bars.isEmpty && bars.allSatisfy { $0.span.lowerBound == count })
        }
        phaseCount = count
        hasOutside = drafts.contains { $0.1.contains { $0.span.lowerBound == count } }
        hasOutsideBesidePhases = rows.contains { row in
            !row.isOutside && row.bars.contains { $0.span.lowerBound == count }
        }
    }

    private static func gaps(_ bars: [Bar], _ count: Int) -> [Range<Int>] {
        var gaps: [Range<Int>] = []
        for phase in 0..<count where !bars.contains(where: { $0.span.contains(phase) }) {
            if let last = gaps.last, last.upperBound == phase {
                gaps[gaps.count - 1] = last.lowerBound..<phase + 1
            } else {
                gaps.append(phase..<phase + 1)
            }
        }
        return gaps
    }
}

/// Turns the journeys of one row into bars: nests them, places them in phases, puts them in order.
private struct RowBars {
    let atlas: Atlas
    let courses: [Reference<Journey>: PhaseCourse]
    private let byID: [String: Reference<Journey>]
    private(set) var bars: [CompanyGrid.Bar] = []

    init(_ atlas: Atlas, journeys: [Reference<Journey>], courses: [Reference<Journey>: PhaseCourse]) {
        self.atlas = atlas
        self.courses = courses
        byID = Dictionary(journeys.map { (atlas.journeys[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var roots: [CompanyGrid.Bar] = []
        var nested: [Reference<Journey>: [Reference<Journey>]] = [:]
        for journey in journeys {
            let root = self.root(of: journey)
            if root == journey {
                roots.append(CompanyGrid.Bar(journey: journey, span: courses[journey]?.span ?? outside))
            } else {
                nested[root, default: []].append(journey)
            }
        }
        for index in roots.indices {
            let span = roots[index].span
            roots[index].nested = (nested[roots[index].journey] ?? []).map { journey in
                CompanyGrid.Bar(journey: journey, span: self.span(of: journey, within: span))
            }
            roots[index].baseline = version(atlas.journeys[roots[index].journey].facts.baseline)
        }
        bars = RowBars.ordered(roots)
    }

    private var outside: Range<Int> { atlas.phases.count..<atlas.phases.count + 1 }

    /// The version of a journey that stands in this row.
    private func version(_ journey: Reference<Journey>?) -> Reference<Journey>? {
        journey.flatMap { byID[atlas.journeys[$0].id] }
    }

    /// The highest map above a journey that stands in this row; linking has ruled circles out.
    private func root(of journey: Reference<Journey>) -> Reference<Journey> {
        var root = journey
        for _ in 0..<16 {
            guard let parent = version(atlas.journeys[root].facts.parent?.journey), parent != root else { break }
            root = parent
        }
        return root
    }

    /// A nested map keeps to the phases of what it lies under; where the two have none in common, it stands in the
    /// phase of the stage that it explains.
    private func span(of journey: Reference<Journey>, within outer: Range<Int>) -> Range<Int> {
        if let own = courses[journey]?.span, own.overlaps(outer) { return own.clamped(to: outer) }
        let facts = atlas.journeys[journey].facts
        if let parent = facts.parent, let stage = parent.stage {
            let phases = PhaseCourse(atlas.journeys[parent.journey]).phases
            if phases.indices.contains(stage), outer.contains(phases[stage]) {
                return phases[stage]..<phases[stage] + 1
            }
        }
        return outer
    }

    private static func ordered(_ roots: [CompanyGrid.Bar]) -> [CompanyGrid.Bar] {
        let places = Dictionary(uniqueKeysWithValues: roots.enumerated().map { ($1.journey, $0) })
        func key(_ bar: CompanyGrid.Bar) -> (Int, Int, Int) {
            (bar.span.lowerBound, -bar.span.count, places[bar.journey] ?? 0)
        }
        let sorted = roots.sorted { key($0) < key($1) }
        var result = sorted.filter { $0.baseline == nil }
        for bar in sorted where bar.baseline != nil {
            if let place = result.firstIndex(where: { $0.journey == bar.baseline }) {
                result.insert(bar, at: place + 1)
            } else {
                result.append(bar)
            }
        }
        return result
    }
}
