import JourneyModel
import MapReading
import SourceDiagnostics

/// The channels of the site: those of the settings; when they list none, the built-in ones and what maps name, in
/// order of use.
struct ChannelRegister: Sendable {
    private(set) var channels: [Channel]
    /// What maps have added, one after the other.
    private(set) var additions: [String] = []
    private var table = NameTable()
    private var ids = UniqueNames()
    private let isOpen: Bool
    private let language: LanguageCode
    private let words = ChannelWords()
    /// Where a built-in channel stands among `channels`.
    private var builtIns: [Int: Int] = [:]

    init(_ things: [SettingsDraft.NamedThing], language: LanguageCode) {
        isOpen = things.isEmpty
        self.language = language
        channels = []
        for (index, thing) in things.enumerated() { table.add(thing.id.value, index) }
        for (index, thing) in things.enumerated() {
            for name in thing.names { table.add(name.text, index) }
            let known = [thing.id.value] + thing.names.map(\.text)
            let builtIn = known.lazy.compactMap { [words] in words.find(in: $0).first }.first
            if let builtIn, builtIns[builtIn] == nil { builtIns[builtIn] = index }
            channels.append(
                Channel(
                    id: thing.id.value, name: thing.name(in: language), names: thing.names,
                    icon: thing.icon ?? builtIn.map { BuiltInChannel.all[$0].icon } ?? .other))
        }
    }

    /// A channel of an original in the place of a name that a translation gives.
    struct Translation {
        let of: Reference<Channel>
        let from: LanguageCode
        let to: LanguageCode
    }

    /// The channel that an attribute names.
    /// - Parameter original: the channel that the original names in this place, for a name that nobody knows.
    mutating func resolve(
        _ name: Located<String>, translating original: Translation? = nil, path: String,
        _ diagnostics: inout [Diagnostic]
    ) -> Reference<Channel>? {
        if let found = table.find(name.value) { return Reference(found) }
        guard !isOpen else {
            if let builtIn = words.find(in: name.value).first { return take(builtIn) }
            if let original { return learn(name.value, original) }
            return add(id: NameList.identifier(name.value, or: "channel"), name: name.value, icon: .other)
        }
        diagnostics.append(.unknown(name, table.nearest(to: name.value), path: path))
        return nil
    }

    /// The channels that the text of a touchpoint gives away ("Call from the branch"), in the order of the text.
    mutating func recognise(_ text: String) -> [Reference<Channel>] {
        if let whole = table.find(text) { return [Reference(whole)] }
        var found: [Reference<Channel>] = []
        for builtIn in words.find(in: text) {
            guard let channel = isOpen ? take(builtIn) : builtIns[builtIn].map({ Reference($0) }),
                !found.contains(channel)
            else { continue }
            found.append(channel)
        }
        return found
    }

    /// The near misses of listed channels among the names in a text of a channels lane.
    func reportNearMisses(_ text: String, at range: ByteRange, path: String, _ diagnostics: inout [Diagnostic]) {
        guard !isOpen, table.find(text) == nil else { return }
        for part in NameList.split(text) where NameList.isName(part) && table.findLeading(part) == nil {
            let name = NameTable.leadingPart(part)
            guard words.find(in: part).isEmpty, let nearest = table.nearest(to: name) else { continue }
            diagnostics.append(.near(Located(name, range), nearest, path: path))
        }
    }

    /// The channels that a text of a channels lane names; a short text that is no known channel becomes one when the
    /// settings list none, or the name of the original's channel in another language.
    mutating func recogniseNames(_ text: String, translating originals: [Translation]) -> [Reference<Channel>] {
        var found: [Reference<Channel>] = []
        let parts = NameList.split(text)
        for (place, part) in parts.enumerated() {
            let known = recognise(part)
            for channel in known where !found.contains(channel) { found.append(channel) }
            if known.isEmpty, isOpen, NameList.isName(part) {
                if parts.count == originals.count, table.find(part) == nil {
                    let channel = learn(part, originals[place])
                    if !found.contains(channel) { found.append(channel) }
                    continue
                }
                let id = NameList.identifier(part, or: "channel")
                found.append(table.find(part).map { Reference($0) } ?? add(id: id, name: part, icon: .other))
            }
        }
        return found
    }

    /// Knows a channel by its name in another language.
    private mutating func learn(_ name: String, _ translation: Translation) -> Reference<Channel> {
        let channel = channels[translation.of]
        additions.append("name \(translation.of.index) \(translation.to.tag) \(name)")
        table.add(name, translation.of.index)
        guard !builtIns.values.contains(translation.of.index), channel.names.text(in: translation.to) == nil else {
            return translation.of
        }
        let names =
            (channel.names.isEmpty ? [LocalizedName(channel.name, language: translation.from)] : channel.names)
            + [LocalizedName(name, language: translation.to)]
        channels[translation.of.index] = Channel(
            id: channel.id, name: names.text(in: language) ?? channel.name, names: names, icon: channel.icon)
        return translation.of
    }

    private mutating func take(_ builtIn: Int) -> Reference<Channel> {
        if let known = builtIns[builtIn] { return Reference(known) }
        let channel = BuiltInChannel.all[builtIn]
        let reference = add(id: channel.id, name: channel.name(in: language), names: channel.names, icon: channel.icon)
        builtIns[builtIn] = reference.index
        return reference
    }

    private mutating func add(
        id: String, name: String, names: [LocalizedName] = [], icon: ChannelIcon
    ) -> Reference<Channel> {
        let reference = Reference<Channel>(channels.count)
        additions.append("channel \(id) \(name)")
        let free = ids.claimFree(id)
        channels.append(Channel(id: free, name: name, names: names, icon: icon))
        table.add(free, reference.index)
        table.add(name, reference.index)
        return reference
    }
}

extension Diagnostic {
    fileprivate static func near(_ name: Located<String>, _ nearest: String, path: String) -> Diagnostic {
        Diagnostic(
            .unknownChannel, .warning, path: path, range: name.range,
            summary: "Channel should be one of the settings' channels",
            explanation: "\"\(name.value)\" is not listed, and looks very much like one that is",
            suggestion: "write \"\(nearest)\", or add it to \"channels\" in \(SettingsDraft.path)")
    }

    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownChannel, .error, path: path, range: name.range,
            summary: "Channel must be one of the settings' channels",
            explanation: "\"\(name.value)\" is not listed, so the touchpoint would be missing where it is used",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "add it to \"channels\" in \(SettingsDraft.path)")
    }
}
