import JourneyModel

/// Follows the touchpoints of maps that are the same while other maps around them have changed.
///
/// Where nobody translates names, a touchpoint is what has its name in its language: which map names it first decides its
/// number, how its name is written and which channels its name gives away, and nothing else. So a map that was linked
/// before finds the same touchpoints again, wherever it stands now; only their numbers may be others.
struct TouchpointReplay {
    private let last: TouchpointRegister
    /// For each touchpoint of the last time its number now; nil until somebody has named it.
    private var places: [Int?]

    /// - Parameter start: the register before any map, with those of the settings.
    /// - Returns: nil when names have been translated.
    init?(_ last: TouchpointRegister, from start: TouchpointRegister) {
        guard !last.hasTranslations, start.records.count <= last.records.count else { return nil }
        self.last = last
        places = Array(start.records.indices) + Array(repeating: nil, count: last.records.count - start.records.count)
    }

    /// Takes in the touchpoints that a map has named before all others.
    /// - Returns: false when others must not be followed any more: a name gives away other channels than before, or
    ///   somebody has translated one.
    mutating func take(_ register: TouchpointRegister, since count: Int) -> Bool {
        guard !register.hasTranslations else { return false }
        for index in count..<register.records.count {
            guard let known = last.index(like: register.records[index]) else { continue }
            guard known < places.count, places[known] == nil,
                last.records[known].ownChannels == register.records[index].ownChannels
            else { return false }
            places[known] = index
        }
        return true
    }

    /// Lets a map that is the same name its touchpoints again.
    /// - Returns: these touchpoints with their numbers now; nil when they must not be followed any more.
    mutating func follow(
        _ touchpoints: [Reference<Touchpoint>], _ uses: [TouchpointUse], in language: LanguageCode, path: String,
        _ registers: inout Registers
    ) -> [Reference<Touchpoint>]? {
        var hasMoved = false
        for index in uses.indices {
            let record = touchpoints[uses[index].touchpoint].index
            let place: Int
            if let known = places[record] {
                place = known
            } else {
                let sizes = registers.channels.additions.count
                guard let name = uses[index].name else { return nil }
                let own = registers.channels.recognise(name.value)
                guard own == last.records[record].ownChannels, registers.channels.additions.count == sizes else {
                    return nil
                }
                place = registers.touchpoints.adopt(
                    name.value, language: language, path: path, range: name.range, ownChannels: own)
                places[record] = place
            }
            if place != record { hasMoved = true }
            if !uses[index].channels.isEmpty {
                registers.touchpoints.add(channels: uses[index].channels, to: Reference(place))
            }
        }
        return hasMoved ? touchpoints.map { Reference(places[$0.index] ?? $0.index) } : touchpoints
    }
}
