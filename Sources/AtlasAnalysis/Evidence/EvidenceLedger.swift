import JourneyModel

/// What the claims about customers rest on: over the whole company, by journey, by lane and by source.
package struct EvidenceLedger: Sendable {
    /// Whose voice claims rest on, by the sources that they cite.
    package struct Voices: Sendable, Hashable {
        /// Only on customers who were asked.
        package var solicited = 0
        /// Only on what customers said or did of their own accord.
        package var unsolicited = 0
        package var both = 0
        /// On no customer's voice.
        package var none = 0

        package init(solicited: Int = 0, unsolicited: Int = 0, both: Int = 0, none: Int = 0) {
            self.solicited = solicited
            self.unsolicited = unsolicited
            self.both = both
            self.none = none
        }
    }

    /// One journey's part.
    package struct Line: Sendable, Hashable {
        package let journey: Reference<Journey>
        package let coverage: EvidenceCoverage
        package let voices: Voices
        /// Date of the newest source that a claim cites.
        package let newest: CalendarDate?
        /// Claims that rest on customers, but on nothing younger than the site's age for evidence.
        package let old: Int
    }

    /// One source of a journey.
    package struct Entry: Sendable, Hashable {
        package let journey: Reference<Journey>
        /// Index in `Journey.sources`.
        package let source: Int
        /// How many claims cite it.
        package let cited: Int
        package let isOld: Bool
    }

    package let coverage: EvidenceCoverage
    package let voices: Voices
    /// Claims that rest on nothing younger than the site's age for evidence.
    package let old: Int
    /// The least researched journey first (by share), then the one with more assumptions, then in the order of
    /// the original maps.
    package let journeys: [Line]
    /// Lanes that claim something, in the order of the model; only those that maps have.
    package let lanes: [(kind: LaneKind, coverage: EvidenceCoverage)]
    /// Old sources first, then the most cited, then in the order of the original maps.
    package let sources: [Entry]

    /// - Parameter journeys: each journey once; drafts, archived maps and future states are left out.
    package init(_ journeys: [Reference<Journey>], in atlas: Atlas) {
        let age = atlas.site.evidenceOldAfter
        var lines: [Line] = []
        var lanes: [LaneKind: [Int]] = [:]
        var sources: [Entry] = []
        var all = Voices()
        for reference in JourneyVersions.inOrder(journeys, in: atlas)
        where FocusRanking.isRanked(atlas.journeys[reference]) {
            let journey = atlas.journeys[reference]
            let isOld = journey.sources.map { $0.isOld(after: age, on: atlas.today) }
            var count = JourneyCount(journey)
            for item in journey.items where journey.lanes[item.lane].kind.needsEvidence {
                lanes[journey.lanes[item.lane].kind, default: [0, 0, 0]][journey.grade(of: item).rawValue] += 1
                count.add(item, journey, isOld)
            }
            all.add(count.voices)
            lines.append(
                Line(
                    journey: reference, coverage: EvidenceCoverage(journey), voices: count.voices,
                    newest: count.newest, old: count.old))
            sources += journey.sources.indices.map { source in
                Entry(journey: reference, source: source, cited: count.cited[source], isOld: isOld[source])
            }
        }
        voices = all
        old = lines.reduce(0) { $0 + $1.old }
        coverage = EvidenceCoverage(
            researched: lines.reduce(0) { $0 + $1.coverage.researched },
            partly: lines.reduce(0) { $0 + $1.coverage.partly },
            assumed: lines.reduce(0) { $0 + $1.coverage.assumed })
        self.journeys = lines.filter { $0.coverage.total > 0 }.sorted { left, right in
            let (one, other) = (left.coverage, right.coverage)
            return one.share(.researched) != other.share(.researched)
                ? one.share(.researched) < other.share(.researched) : one.assumed > other.assumed
        }
        self.lanes = LaneKind.allCases.compactMap { kind in
            lanes[kind].map { (kind, EvidenceCoverage(researched: $0[0], partly: $0[1], assumed: $0[2])) }
        }
        self.sources = sources.sorted { one, other in
            one.isOld != other.isOld ? one.isOld : one.cited > other.cited
        }
    }
}

extension EvidenceLedger.Voices {
    fileprivate mutating func add(_ other: Self) {
        solicited += other.solicited
        unsolicited += other.unsolicited
        both += other.both
        none += other.none
    }
}

/// What is counted while the claims of one journey are gone through.
private struct JourneyCount {
    var cited: [Int]
    var voices = EvidenceLedger.Voices()
    var newest: CalendarDate?
    var old = 0

    init(_ journey: Journey) {
        cited = Array(repeating: 0, count: journey.sources.count)
    }

    mutating func add(_ item: Item, _ journey: Journey, _ isOld: [Bool]) {
        let rests = journey.sources(of: item)
        var hasAsked = false
        var hasHeard = false
        for source in rests {
            cited[source] += 1
            switch journey.sources[source].isSolicited {
            case true?: hasAsked = true
            case false?: hasHeard = true
            case nil: break
            }
            if let date = journey.sources[source].date, newest.map({ $0 < date }) ?? true { newest = date }
        }
        switch (hasAsked, hasHeard) {
        case (true, true): voices.both += 1
        case (true, false): voices.solicited += 1
        case (false, true): voices.unsolicited += 1
        case (false, false): voices.none += 1
        }
        let voiced = rests.filter { journey.sources[$0].isSolicited != nil }
        if !voiced.isEmpty, voiced.allSatisfy({ isOld[$0] }) { old += 1 }
    }
}
