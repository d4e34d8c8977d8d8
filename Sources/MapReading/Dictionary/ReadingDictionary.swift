import JourneyModel
import LocatedYAML
import SourceDiagnostics

/// The words by which maps are recognised, of all languages together: a document in one language often borrows lane
/// names from another.
///
/// It is data: one file a language in `templates/dictionary`, and what `journeybook.yaml` adds. Look-ups are by the
/// hash of the folded name.
package struct ReadingDictionary: Sendable {
    var lanes: [UInt64: LaneMeaning] = [:]
    /// Lane names as written in the files, for suggestions.
    var laneNames: [KnownName] = []
    var roles: [UInt64: NameRoles] = [:]
    /// Whole words and phrases, −2 … +2.
    var emotions: [UInt64: Int8] = [:]
    /// Beginnings of words, −2 … +2.
    var emotionStems: [UInt64: Int8] = [:]
    /// By the hash of the scalars without variation selectors.
    var faces: [UInt64: Int8] = [:]
    var attributeKeys: [UInt64: AttributeKey] = [:]
    /// Fixed values by their other names; a name may mean different values in different places.
    var values: [UInt64: [String]] = [:]
    var periods: [UInt64: PeriodUnit] = [:]
    var sourceColumns: [UInt64: SourceColumn] = [:]

    /// Knows what the format itself names, in English; the files add the words of people.
    package init() {
        for key in AttributeKey.allCases { attributeKeys[FoldedName(key.rawValue).key] = key }
    }

    /// A lane name that may be suggested, with what makes a quick first comparison possible.
    struct KnownName: Sendable {
        let text: String
        let folded: [UInt8]
    }

    /// The roles of a run of words.
    func roles(_ name: FoldedName, _ range: Range<Int>? = nil) -> NameRoles {
        roles[name.key(range ?? name.words.indices)] ?? []
    }

    func roles(of text: String) -> NameRoles { roles(FoldedName(text)) }

    /// The dictionary with the lanes that a company has named itself.
    package func adding(_ lanes: [SettingsDraft.LaneNames]) -> ReadingDictionary {
        guard !lanes.isEmpty else { return self }
        var dictionary = self
        for lane in lanes {
            for name in lane.names {
                let folded = FoldedName(name.value)
                guard !folded.isEmpty else { continue }
                dictionary.lanes[folded.key] = LaneMeaning(kind: lane.kind)
                dictionary.laneNames.append(KnownName(text: name.value, folded: folded.bytes))
            }
        }
        return dictionary
    }
}
