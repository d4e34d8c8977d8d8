import AtlasAnalysis
import JourneyModel

/// What the indexes of one language show: each journey and persona once, in that language where it is written in it,
/// else in the original. It never changes, so all pages share the one object.
final class Edition: Sendable {
    private let lineup: EditionLineup
    let tally: EditionTally
    private let found: MadeOnce<AtlasPresence>
    private let told: MadeOnce<EditionFindings>
    /// Those that the journeys name, in the order of the atlas.
    let teams: [Reference<Team>]
    let channels: [Reference<Channel>]
    let touchpoints: [Reference<Touchpoint>]
    private let listed: Set<Listing>
    private let withPage: Set<Reference<Touchpoint>>

    /// - Parameters:
    ///   - others: editions of the same atlas; one that shows the same maps lends what was found in them.
    ///   - tally: what the journeys add up to, where that is known.
    init(_ lineup: EditionLineup, of atlas: Atlas, like others: [Edition] = [], tally: EditionTally? = nil) {
        self.lineup = lineup
        let journeys = lineup.journeys
        let same = others.first { $0.journeys == journeys }
        let tally = same?.tally ?? tally ?? EditionTally(journeys, in: atlas)
        self.tally = tally
        found = same?.found ?? MadeOnce { AtlasPresence(journeys, in: atlas) }
        told = same?.told ?? MadeOnce { [found] in EditionFindings(journeys, found.value, in: atlas) }
        teams = tally.teams.indices.filter { tally.teams[$0] > 0 }.map { Reference($0) }
        channels = tally.channels.indices.filter { tally.channels[$0] > 0 }.map { Reference($0) }
        touchpoints = tally.touchpoints.indices.filter { tally.touchpoints[$0] > 0 }.map { Reference($0) }
        // What is met once is told in full by its row of the list and by the map itself.
        withPage = Set(touchpoints.filter { atlas.touchpoints[$0].isListed || tally.touchpoints[$0.index] > 1 })
        var listed = Set(tally.told.filter { $0.value > 0 }.keys)
        if !lineup.personas.isEmpty { listed.insert(.personas) }
        if !atlas.teams.isEmpty { listed.insert(.teams) }
        if !channels.isEmpty { listed.insert(.channels) }
        if !touchpoints.isEmpty { listed.insert(.touchpoints) }
        self.listed = listed
    }

    convenience init(_ language: LanguageCode, of atlas: Atlas) {
        self.init(EditionLineup(language, of: atlas), of: atlas)
    }

    /// What the site may have lists of.
    enum Listing: Hashable {
        case personas, teams, channels, touchpoints, phases, gaps, presence, tags, changes
    }

    var language: LanguageCode { lineup.language }
    /// Without archived maps, in the atlas's order.
    var journeys: [Reference<Journey>] { lineup.journeys }
    var personas: [Reference<Persona>] { lineup.personas }
    /// Ordinary pages in this language.
    var pages: [Reference<ContentPage>] { lineup.pages }
    /// Where teams, channels and touchpoints take part in the journeys of this language; found when it is asked for.
    var presence: AtlasPresence { found.value }
    /// What lists tell of the same journeys; found when it is asked for.
    var findings: EditionFindings { told.value }

    /// Whether this language has a list of the kind.
    func lists(_ listing: Listing) -> Bool { listed.contains(listing) }

    func hasPage(_ team: Reference<Team>) -> Bool { tally.teams[team.index] > 0 }
    func hasPage(_ channel: Reference<Channel>) -> Bool { tally.channels[channel.index] > 0 }
    func hasPage(_ touchpoint: Reference<Touchpoint>) -> Bool { withPage.contains(touchpoint) }

    /// The version of a journey that this language shows.
    func version(of reference: Reference<Journey>, in atlas: Atlas) -> Reference<Journey> {
        lineup.version(of: reference)
    }

    /// The version of a persona that this language shows.
    func version(of reference: Reference<Persona>, in atlas: Atlas) -> Reference<Persona> {
        lineup.personaByID[atlas.personas[reference].id] ?? reference
    }

    /// Whether the journeys lie in several businesses, the uppermost folders.
    var hasSeveralBusinesses: Bool { lineup.hasSeveralBusinesses }

    /// What other journeys add up to, when most of them are the same objects.
    /// - Parameters:
    ///   - old: the atlas of this edition.
    ///   - others: those that an edition of `new` shows.
    func tally(from old: Atlas, with others: [Reference<Journey>], of new: Atlas) -> EditionTally? {
        var gone: [ObjectIdentifier: Journey] = [:]
        var come: [Journey] = []
        var numbers = [Int?](repeating: nil, count: old.touchpoints.count)
        func renumber(_ known: Journey, _ journey: Journey) {
            guard known !== journey else { return }
            for (old, new) in zip(known.touchpoints, journey.touchpoints) { numbers[old.index] = new.index }
        }
        for place in 0..<max(journeys.count, others.count) {
            let left = place < journeys.count ? old.journeys[journeys[place]] : nil
            let right = place < others.count ? new.journeys[others[place]] : nil
            guard left !== right else { continue }
            if let left, let right, left.identity == right.identity {
                renumber(left, right)
                continue
            }
            if let left { gone[left.identity] = left }
            if let right { come.append(right) }
        }
        come.removeAll { journey in
            guard let known = gone.removeValue(forKey: journey.identity) else { return false }
            renumber(known, journey)
            return true
        }
        guard 4 * (gone.count + come.count) < others.count + 8 else { return nil }
        return tally.exchanging(Array(gone.values), with: come, touchpoints: numbers, in: new)
    }
}
