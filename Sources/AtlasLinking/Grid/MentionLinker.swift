import JourneyModel
import MapReading
import SourceDiagnostics

/// A place in a map whose names may be known from other maps, or make something known to them.
enum Mention: Sendable {
    /// Names in attributes, by their place in `JourneyGrid.details`, and the original's item in this place.
    case attributes(AttributesDraft, details: Int, original: Int?)
    /// An item's text, by its place in `JourneyGrid.items`, and the original's item in this place.
    case text(item: Int, at: ByteRange, original: Int?)
}

/// The inside of a map before names are looked up that maps share.
struct OwnGrid: Sendable {
    let grid: JourneyGrid
    /// In the order in which the map makes new names known.
    let mentions: [Mention]
    let diagnostics: [Diagnostic]
}

/// What a map says of a touchpoint in one place.
struct TouchpointUse: Sendable {
    /// Index in `JourneyGrid.touchpoints`.
    let touchpoint: Int
    /// As the map calls it; nil where the map only adds channels.
    let name: Located<String>?
    let channels: [Reference<Channel>]
}

/// Looks up the names that maps share: teams, channels, touchpoints and personas, as attributes and texts give them.
struct MentionLinker {
    private let path: String
    private let language: LanguageCode
    /// The map's own people, who need no file.
    private let people: [Located<String>]
    private let original: Original?
    private var grid: JourneyGrid
    private var uses: [TouchpointUse] = []

    /// - Parameter original: of a translation, with its names looked up.
    /// - Returns: also where the map names touchpoints, in the order in which it makes them known.
    static func link(
        _ own: OwnGrid, of entry: Entry<JourneyDraft>, path: String, original: Original?,
        _ registers: inout Registers, _ diagnostics: inout [Diagnostic]
    ) -> (grid: JourneyGrid, uses: [TouchpointUse]) {
        var linker = MentionLinker(
            path: path, language: entry.language, people: entry.draft.personas, original: original, grid: own.grid)
        for mention in own.mentions {
            switch mention {
            case .attributes(let attributes, let details, let item):
                linker.resolve(attributes, details, translating: item, &registers, &diagnostics)
            case .text(let item, let range, let other):
                linker.recognise(item, at: range, translating: other, &registers, &diagnostics)
            }
        }
        for stage in linker.grid.stages.indices {
            guard let details = linker.grid.stages[stage].details else { continue }
            linker.grid.stages[stage].teams = linker.grid.details[details].teams
        }
        LaneChannels.spread(in: &linker.grid, &registers, &linker.uses)
        return (linker.grid, linker.uses)
    }

    private mutating func resolve(
        _ attributes: AttributesDraft, _ place: Int, translating item: Int?, _ registers: inout Registers,
        _ diagnostics: inout [Diagnostic]
    ) {
        let originals = details(ofOriginal: item)?.channels ?? []
        for (index, name) in attributes.channels.enumerated() {
            let isPaired = originals.count == attributes.channels.count
            let found = registers.channels.resolve(
                name, translating: isPaired ? translation(of: originals[index]) : nil, path: path, &diagnostics)
            if let found { grid.details[place].channels.append(found) }
        }
        for name in attributes.teams {
            if let team = registers.teams.resolve(name, path: path, &diagnostics) {
                grid.details[place].teams.append(team)
            }
        }
        for name in attributes.personas {
            if let found = registers.personas.find(name.value, from: path, language: language) {
                grid.details[place].personas.append(found)
            } else if people.contains(where: { $0.value == name.value }) {
                // The map itself introduces them.
                grid.details[place].people.append(name.value)
            } else {
                _ = registers.personas.resolve(name, path: path, language: language, &diagnostics)
            }
        }
    }

    /// What the text itself names, by its lane: a touchpoint, channels, teams.
    private mutating func recognise(
        _ item: Int, at range: ByteRange, translating other: Int?, _ registers: inout Registers,
        _ diagnostics: inout [Diagnostic]
    ) {
        let lane = grid.lanes[grid.items[item].lane]
        let text = grid.items[item].text.plain
        if lane.holds(.touchpoints) {
            let touchpoint =
                other.flatMap { original?.touchpoint(ofItem: $0) }.map {
                    registers.touchpoints.translate(text, as: $0, language: language)
                }
                ?? registers.touchpoints.resolve(
                    text, language: language, path: path, range: range, &registers.channels)
            let place = details(of: item)
            grid.details[place].touchpoint = grid.touchpoints.count
            grid.touchpoints.append(touchpoint)
            if grid.details[place].channels.isEmpty {
                grid.details[place].channels = registers.touchpoints.ownChannels(of: touchpoint)
            }
            let channels = grid.details[place].channels
            registers.touchpoints.add(channels: channels, to: touchpoint)
            uses.append(
                TouchpointUse(
                    touchpoint: grid.touchpoints.count - 1, name: Located(text, range), channels: channels))
        }
        if lane.kind == .channels {
            registers.channels.reportNearMisses(text, at: range, path: path, &diagnostics)
        }
        if lane.kind == .teams {
            registers.teams.reportNearMisses(text, at: range, path: path, &diagnostics)
        }
        if lane.holds(.channels) {
            let channels = registers.channels.recogniseNames(
                text, translating: details(ofOriginal: other)?.channels.map { translation(of: $0) } ?? [])
            guard !channels.isEmpty else { return }
            let place = details(of: item)
            for channel in channels where !grid.details[place].channels.contains(channel) {
                grid.details[place].channels.append(channel)
            }
        }
        if lane.holds(.teams) {
            let teams = registers.teams.recognise(text)
            guard !teams.isEmpty else { return }
            let place = details(of: item)
            for team in teams where !grid.details[place].teams.contains(team) {
                grid.details[place].teams.append(team)
            }
        }
    }

    private func details(ofOriginal item: Int?) -> ItemDetails? { item.flatMap { original?.details(ofItem: $0) } }

    /// A channel of the original, to be known by its name in this map's language as well.
    private func translation(of channel: Reference<Channel>) -> ChannelRegister.Translation {
        ChannelRegister.Translation(of: channel, from: original?.language ?? language, to: language)
    }

    /// Where what is known of an item is kept; the place is made when nothing was known before.
    private mutating func details(of item: Int) -> Int {
        if let known = grid.items[item].details { return known }
        let place = grid.details.count
        grid.details.append(ItemDetails())
        grid.items[item] = grid.items[item].with(details: place)
        return place
    }
}

extension Item {
    fileprivate func with(details: Int) -> Item {
        Item(
            id: id, text: text, lane: lane, stages: stages, step: step, isQuote: isQuote, isDone: isDone,
            feeling: feeling, details: details)
    }
}
