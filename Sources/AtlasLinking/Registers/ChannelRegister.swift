import JourneyModel
import MapReading
import SourceDiagnostics

/// The channels of the site: those of the settings; when they list none, the built-in ones and what maps name, in
/// order of use.
struct ChannelRegister {
    private(set) var channels: [Channel]
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

    /// The channel that an attribute names.
    mutating func resolve(
        _ name: Located<String>, path: String, _ diagnostics: inout [Diagnostic]
    ) -> Reference<Channel>? {
        if let found = table.find(name.value) { return Reference(found) }
        guard !isOpen else {
            if let builtIn = words.find(in: name.value).first { return take(builtIn) }
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

    /// The channels that a text of a channels lane names; a short text that is no known channel becomes one when the
    /// settings list none.
    mutating func recogniseNames(_ text: String) -> [Reference<Channel>] {
        var found: [Reference<Channel>] = []
        for part in NameList.split(text) {
            let known = recognise(part)
            for channel in known where !found.contains(channel) { found.append(channel) }
            if known.isEmpty, isOpen, NameList.isName(part) {
                let id = NameList.identifier(part, or: "channel")
                found.append(table.find(part).map { Reference($0) } ?? add(id: id, name: part, icon: .other))
            }
        }
        return found
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
        let free = ids.claimFree(id)
        channels.append(Channel(id: free, name: name, names: names, icon: icon))
        table.add(free, reference.index)
        table.add(name, reference.index)
        return reference
    }
}

extension Diagnostic {
    fileprivate static func unknown(_ name: Located<String>, _ nearest: String?, path: String) -> Diagnostic {
        Diagnostic(
            .unknownChannel, .error, path: path, range: name.range,
            summary: "Channel must be one of the settings' channels",
            explanation: "\"\(name.value)\" is not listed, so the touchpoint would be missing where it is used",
            suggestion: nearest.map { "write \"\($0)\"" } ?? "add it to \"channels\" in \(SettingsDraft.path)")
    }
}
