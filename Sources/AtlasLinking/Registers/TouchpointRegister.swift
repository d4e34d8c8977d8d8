import JourneyModel
import MapReading
import MarkupWriting
import SourceDiagnostics

/// The touchpoints of the site. Those of the settings have names in every language; any other is one touchpoint across
/// maps when its name, case and spaces aside, is the same in one language, or when a translation gives its name in
/// another.
struct TouchpointRegister: Sendable {
    /// A touchpoint while maps still add channels to it.
    struct Record: Sendable {
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
        fileprivate(set) var range: ByteRange
        /// Another record that turned out to be the same touchpoint, an index.
        fileprivate(set) var same: Int?

        var isListed: Bool { id != nil }
    }

    private(set) var records: [Record] = []
    /// What maps have added, one after the other.
    private(set) var additions: [String] = []
    private var listed = NameTable()
    /// By language, then by the text as written: most touchpoints come back word for word.
    private var written: [LanguageCode: [NameKey: Int]] = [:]
    private var keyed: [LanguageCode: [NameKey: Int]] = [:]
    private let siteLanguage: LanguageCode
    /// Names of touchpoints have been translated, so that what a name leads to depends on more than the name.
    private(set) var hasTranslations = false

    init(_ things: [SettingsDraft.NamedThing], language: LanguageCode) {
        siteLanguage = language
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
        let known = listed.find(text) ?? keyed[language]?[key]
        let index =
            known
            ?? add(
                text, key, language: language, path: path, range: range, ownChannels: channels.recognise(text))
        written[language, default: [:]][asWritten] = index
        return Reference(index)
    }

    /// The touchpoint that no map has named before, from a register in which it was known.
    mutating func adopt(
        _ text: String, language: LanguageCode, path: String, range: ByteRange, ownChannels: [Reference<Channel>]
    ) -> Int {
        add(
            text, NameKey(FoldedName.keyBytes(text)), language: language, path: path, range: range,
            ownChannels: ownChannels)
    }

    private mutating func add(
        _ text: String, _ key: NameKey, language: LanguageCode, path: String, range: ByteRange,
        ownChannels: [Reference<Channel>]
    ) -> Int {
        let index = records.count
        additions.append("\(TouchpointRegister.newName) \(language.tag) \(text)")
        records.append(
            Record(
                id: nil, name: TouchpointRegister.line(text), ownChannels: ownChannels, channels: [],
                language: language, path: path, range: range))
        keyed[language, default: [:]][key] = index
        return index
    }

    /// The touchpoint of another register that a record stands for here, by the name that maps give it.
    func index(like record: Record) -> Int? {
        record.language.flatMap { keyed[$0]?[NameKey(FoldedName.keyBytes(record.name))] }
    }

    private static let newName = "touchpoint"

    /// Whether an addition is a touchpoint that nobody had named before.
    static func isName(addition: String) -> Bool { addition.hasPrefix(newName) }

    /// Whether a touchpoint may go by the name in a record without becoming another one.
    func isFree(_ record: Record, for index: Int) -> Bool {
        guard let language = record.language, listed.find(record.name) == nil else { return false }
        let known = keyed[language]?[NameKey(FoldedName.keyBytes(record.name))]
        return known == nil || known == index
    }

    /// Puts a record that a map has made anew in the place of the one that it made before.
    /// - Parameter isRenamed: nobody else names the touchpoint; else only its place in the file is another.
    mutating func exchange(_ record: Record, at index: Int, isRenamed: Bool) {
        guard isRenamed else {
            records[index].range = record.range
            return
        }
        let old = records[index]
        if let language = old.language { keyed[language]?[NameKey(FoldedName.keyBytes(old.name))] = nil }
        records[index] = record
        if let language = record.language {
            keyed[language, default: [:]][NameKey(FoldedName.keyBytes(record.name))] = index
        }
    }

    /// The touchpoint of an original under its name in a translation. A name that the settings list stands for what
    /// they list; one that other maps use in this language joins both, unless they differ in some language.
    mutating func translate(
        _ text: String, as touchpoint: Reference<Touchpoint>, language: LanguageCode
    ) -> Reference<Touchpoint> {
        hasTranslations = true
        if let listed = listed.find(text) { return Reference(listed) }
        let key = NameKey(FoldedName.keyBytes(text))
        let target = last(touchpoint.index)
        guard let known = keyed[language]?[key].map({ last($0) }) else {
            additions.append("name \(target) \(language.tag) \(text)")
            keyed[language, default: [:]][key] = target
            addName(text, language, to: target)
            return Reference(target)
        }
        if known != target, areOne(known, target) { join(known, target) }
        return Reference(last(target))
    }

    /// The record that stands for all that are the same touchpoint.
    private func last(_ index: Int) -> Int {
        var index = index
        while let next = records[index].same { index = next }
        return index
    }

    private mutating func addName(_ text: String, _ language: LanguageCode, to index: Int) {
        guard records[index].language != language, records[index].names.text(in: language) == nil else { return }
        if records[index].names.isEmpty, let own = records[index].language {
            records[index].names.append(LocalizedName(records[index].name, language: own))
        }
        records[index].names.append(LocalizedName(TouchpointRegister.line(text), language: language))
    }

    /// Whether nothing tells two touchpoints apart: no language has two names for them, and the settings list one at
    /// most.
    private func areOne(_ left: Int, _ right: Int) -> Bool {
        guard !records[left].isListed || !records[right].isListed else { return false }
        let names = allNames(of: left)
        return allNames(of: right).allSatisfy { other in
            names.allSatisfy { name in
                name.language != nil && other.language != nil && name.language != other.language
                    || FoldedName.keyBytes(name.text) == FoldedName.keyBytes(other.text)
            }
        }
    }

    private func allNames(of index: Int) -> [LocalizedName] {
        let record = records[index]
        return record.names.isEmpty ? [LocalizedName(record.name, language: record.language)] : record.names
    }

    /// The one that was named first, or that the settings list, stays.
    private mutating func join(_ left: Int, _ right: Int) {
        additions.append("one \(left) \(right)")
        let isLeftKept = records[left].isListed || !records[right].isListed && left < right
        let (kept, gone) = isLeftKept ? (left, right) : (right, left)
        for name in allNames(of: gone) {
            if let language = name.language { addName(name.text, language, to: kept) }
        }
        if records[kept].ownChannels.isEmpty { records[kept].ownChannels = records[gone].ownChannels }
        add(channels: records[gone].channels, to: Reference(kept))
        records[gone].same = kept
    }

    private static func line(_ text: String) -> String {
        text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " ") : text
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
        let index = last(touchpoint.index)
        for channel in channels where !records[index].channels.contains(channel) {
            additions.append("channel \(index) \(channel.index)")
            records[index].channels.append(channel)
        }
    }

    /// All of them with ids: the settings' own, else the slug of the name.
    func touchpoints() -> [Touchpoint] {
        var ids = UniqueNames()
        for record in records { if let id = record.id { _ = ids.claim(id) } }
        return records.filter { $0.same == nil }.map { record in
            let name = record.isListed ? record.name : record.names.text(in: siteLanguage) ?? record.name
            let id = record.id ?? ids.claimFree(NameList.identifier(name, or: "touchpoint"))
            return Touchpoint(
                id: id, name: name, names: record.names, channels: record.channels, isListed: record.isListed)
        }
    }

    /// For each record its place among `touchpoints()`; nil when that is its own.
    func places() -> [Reference<Touchpoint>]? {
        guard records.contains(where: { $0.same != nil }) else { return nil }
        var next = 0
        let own = records.map { record -> Int in
            defer { if record.same == nil { next += 1 } }
            return next
        }
        return records.indices.map { Reference(own[last($0)]) }
    }
}
