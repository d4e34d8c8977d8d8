import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// The words by which maps are recognised, of all languages together: a document in one language often borrows lane
/// names from another.
///
/// It is data: one file a language in `templates/dictionary`, and what `journeybook.yaml` adds. Look-ups are by the
/// hash of the folded name. The tables lie behind one pointer, for readers of single items hold the dictionary.
package struct ReadingDictionary: Sendable {
    private final class Holder: Sendable {
        let tables: DictionaryTables

        init(_ tables: DictionaryTables) {
            self.tables = tables
        }
    }

    private let holder: Holder

    /// Knows what the format itself names, in English; the files add the words of people.
    package init() {
        self.init(DictionaryTables())
    }

    init(_ tables: DictionaryTables) {
        holder = Holder(tables)
    }

    var lanes: [UInt64: LaneMeaning] { holder.tables.lanes }
    var laneNames: [DictionaryTables.KnownName] { holder.tables.laneNames }
    var plainNames: [String: [LaneKind: String]] { holder.tables.plainNames }
    var figureWords: Set<UInt64> { holder.tables.figureWords }
    var roles: [UInt64: NameRoles] { holder.tables.roles }
    var emotions: [UInt64: Int8] { holder.tables.emotions }
    var emotionStems: [UInt64: Int8] { holder.tables.emotionStems }
    var feelingWords: [DictionaryTables.FeelingWord] { holder.tables.feelingWords }
    var faces: [UInt64: Int8] { holder.tables.faces }
    var attributeKeys: [UInt64: AttributeKey] { holder.tables.attributeKeys }
    var values: [UInt64: [String]] { holder.tables.values }
    var periods: [UInt64: PeriodUnit] { holder.tables.periods }
    var sourceColumns: [UInt64: SourceColumn] { holder.tables.sourceColumns }
    var metricColumns: [UInt64: MetricColumn] { holder.tables.metricColumns }
    var metrics: [UInt64: MetricKind] { holder.tables.metrics }
    var units: [UInt64: String] { holder.tables.units }

    /// The roles of a run of words.
    func roles(_ name: FoldedName, _ range: Range<Int>? = nil) -> NameRoles {
        holder.tables.roles[name.key(range ?? name.words.indices)] ?? []
    }

    func roles(of text: String) -> NameRoles { roles(FoldedName(text)) }

    /// A copy with other tables.
    func changed(_ change: (inout DictionaryTables) -> Void) -> ReadingDictionary {
        var tables = holder.tables
        change(&tables)
        return ReadingDictionary(tables)
    }

    /// The dictionary with the lanes that a company has named itself.
    package func adding(_ lanes: [SettingsDraft.LaneNames]) -> ReadingDictionary {
        guard !lanes.isEmpty else { return self }
        return changed { tables in
            for lane in lanes {
                for name in lane.names {
                    let folded = FoldedName(name.value)
                    guard !folded.isEmpty else { continue }
                    tables.lanes[folded.key] = LaneMeaning(kind: lane.kind, icon: lane.icon)
                    tables.laneNames.append(DictionaryTables.KnownName(text: name.value, folded: folded.bytes))
                }
            }
        }
    }
}

/// The tables of a dictionary while it is put together.
struct DictionaryTables: Sendable {
    /// A lane name that may be suggested.
    struct KnownName: Sendable {
        let text: String
        let folded: [UInt8]
        /// The code of the file's language; empty for names of the settings.
        let language: String
        /// It says only in a map that it is a lane.
        let isLoose: Bool
        /// Of the folded name, as its length in bytes.
        let first: UInt8
        let last: UInt8
        let length: Int
        /// The bytes that the folded name has, 64 of them told apart.
        let signs: UInt64

        init(text: String, folded: [UInt8], language: String = "", isLoose: Bool = false) {
            self.text = text
            self.folded = folded
            self.language = language
            self.isLoose = isLoose
            first = folded.first ?? 0
            last = folded.last ?? 0
            length = folded.count
            signs = KnownName.signs(folded)
        }

        static func signs(_ bytes: [UInt8]) -> UInt64 { bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) } }
    }

    /// A word for a feeling, or the beginning of some, that may be suggested.
    struct FeelingWord: Sendable {
        let text: String
        /// The folded name's scalars.
        let letters: [UInt32]
        let isStem: Bool
    }

    var lanes: [UInt64: LaneMeaning] = [:]
    /// Lane names as written in the files, for suggestions.
    var laneNames: [KnownName] = []
    /// By language, the first name of each lane: for notations that have no word for it.
    var plainNames: [String: [LaneKind: String]] = [:]
    /// The plain words for metrics, and their short form.
    var figureWords: Set<UInt64> = [FoldedName("KPI").key, FoldedName("KPIs").key]
    var roles: [UInt64: NameRoles] = [:]
    /// Whole words and phrases, −2 … +2.
    var emotions: [UInt64: Int8] = [:]
    /// Beginnings of words, −2 … +2.
    var emotionStems: [UInt64: Int8] = [:]
    /// Single words for feelings as written in the files, for suggestions.
    var feelingWords: [FeelingWord] = []
    /// By the hash of the scalars without variation selectors.
    var faces: [UInt64: Int8] = [:]
    var attributeKeys: [UInt64: AttributeKey] = [:]
    /// Fixed values by their other names; a name may mean different values in different places.
    var values: [UInt64: [String]] = [:]
    var periods: [UInt64: PeriodUnit] = [:]
    var sourceColumns: [UInt64: SourceColumn] = [:]
    /// Headers of sheets of numbers.
    var metricColumns: [UInt64: MetricColumn] = [:]
    var metrics: [UInt64: MetricKind] = [:]
    var units: [UInt64: String] = [:]

    init() {
        for column in MetricColumn.allCases { metricColumns[FoldedName(column.rawValue).key] = column }
        for kind in MetricKind.allCases where kind != .own { metrics[FoldedName(kind.rawValue).key] = kind }
        for word in UnitText.words { units[FoldedName(word).key] = word }
        for key in AttributeKey.allCases { attributeKeys[FoldedName(key.rawValue).key] = key }
    }
}
