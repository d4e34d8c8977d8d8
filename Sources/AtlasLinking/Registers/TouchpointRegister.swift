import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// The touchpoints of the site. Those of the settings have names in every language; any other is one touchpoint across
/// maps when its name, case and spaces aside, is the same in one language.
struct TouchpointRegister {
    /// A touchpoint while maps still add channels to it.
    struct Record {
        let id: String?
        let name: String
        var names: [LocalizedName] = []
        /// From the settings, or given away by the name.
        var ownChannels: [Reference<Channel>]
        /// Those that maps use.
        var channels: [Reference<Channel>]
        let language: LanguageCode?
        /// Where it was named first.
        let path: String
        let range: ByteRange
    }

    private(set) var records: [Record] = []
    private var listed = NameTable()
    /// By language, then by the text as written: most touchpoints come back word for word.
    private var written: [LanguageCode: [NameKey: Int]] = [:]
    private var keyed: [LanguageCode: [NameKey: Int]] = [:]

    init(_ things: [SettingsDraft.NamedThing], language: LanguageCode) {
        for (index, thing) in things.enumerated() {
            records.append(
                Record(
                    id: thing.id.value, name: thing.name(in: language), names: thing.names, ownChannels: [],
                    channels: [], language: nil,
                    path: SettingsDraft.path, range: thing.id.range))
            listed.add(thing.id.value, index)
            for name in thing.names { listed.add(name.text, index) }
        }
    }

    /// The touchpoint that a text names; a new one when nobody has named it before.
    mutating func resolve(
        _ text: String, language: LanguageCode, path: String, range: ByteRange, _ channels: inout ChannelRegister
    ) -> Reference<Touchpoint> {
        let asWritten = NameKey(text)
        if let known = written[language]?[asWritten] { return Reference(known) }
        let key = NameKey(FoldedName.keyBytes(text))
        let index: Int
        if let known = listed.find(text) ?? keyed[language]?[key] {
            index = known
        } else {
            index = records.count
            let name = text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
            records.append(
                Record(
                    id: nil, name: name, ownChannels: channels.recognise(text), channels: [], language: language,
                    path: path, range: range))
            keyed[language, default: [:]][key] = index
        }
        written[language, default: [:]][asWritten] = index
        return Reference(index)
    }

    /// The channels of a touchpoint of which a map says nothing.
    func ownChannels(of touchpoint: Reference<Touchpoint>) -> [Reference<Channel>] {
        records[touchpoint.index].ownChannels
    }

    mutating func setOwn(_ channels: [Reference<Channel>], of touchpoint: Reference<Touchpoint>) {
        records[touchpoint.index].ownChannels = channels
        add(channels: channels, to: touchpoint)
    }

    mutating func add(channels: [Reference<Channel>], to touchpoint: Reference<Touchpoint>) {
        for channel in channels where !records[touchpoint.index].channels.contains(channel) {
            records[touchpoint.index].channels.append(channel)
        }
    }

    /// All of them with ids: the settings' own, else the slug of the name.
    func touchpoints() -> [Touchpoint] {
        var ids = UniqueNames()
        for record in records { if let id = record.id { _ = ids.claim(id) } }
        return records.map { record in
            let id = record.id ?? ids.claimFree(NameList.identifier(record.name, or: "touchpoint"))
            return Touchpoint(id: id, name: record.name, names: record.names, channels: record.channels)
        }
    }
}
