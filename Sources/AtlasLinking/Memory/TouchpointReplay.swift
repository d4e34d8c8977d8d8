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

    /// The number that a touchpoint of the last time has now.
    func place(of touchpoint: Reference<Touchpoint>) -> Reference<Touchpoint>? {
        places[touchpoint.index].map { Reference($0) }
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
    /// - Returns: where it names them with their numbers now, and whether these are others; nil when they must not be
    ///   followed any more.
    mutating func uses(
        _ uses: [TouchpointUse], in language: LanguageCode, path: String, _ registers: inout Registers
    ) -> (uses: [TouchpointUse], moved: Bool)? {
        var hasMoved = false
        for use in uses {
            if places[use.record] == nil {
                let sizes = registers.channels.additions.count
                let known = last.records[use.record]
                guard let name = use.name else { return nil }
                let own = registers.channels.recognise(name.value)
                guard own == known.ownChannels, registers.channels.additions.count == sizes else { return nil }
                places[use.record] = registers.touchpoints.adopt(
                    name.value, language: language, path: path, range: name.range, ownChannels: own)
            }
            guard let place = places[use.record] else { return nil }
            if place != use.record { hasMoved = true }
            if !use.channels.isEmpty { registers.touchpoints.add(channels: use.channels, to: Reference(place)) }
        }
        guard hasMoved else { return (uses, false) }
        return (
            uses.map { use in
                TouchpointUse(record: places[use.record] ?? use.record, name: use.name, channels: use.channels)
            }, true
        )
    }
}
