import JourneyModel
import SourceDiagnostics

/// Which names within an outline's stages are lanes, and which of them are one lane.
///
/// Known names are lanes. An unknown label is one when the settings or the front matter declare it, or when it occurs
/// under two stages. Names of one kind are one lane ("Pain points", later "Current problems") unless they stand side by
/// side in a stage.
struct OutlineLanes {
    /// A name as it occurs in the stages.
    private struct Name {
        let key: UInt64
        let text: String
        let meaning: LaneMeaning?
        let range: ByteRange
        var stages: [Int]
    }

    /// A lane with the first of its names.
    struct Lane {
        let name: String
        let meaning: LaneMeaning
        let range: ByteRange
        /// No dictionary knows the name: it is a lane because it comes again.
        let isOwn: Bool
        /// Later names that say something else than the first.
        fileprivate(set) var otherNames: [String] = []
        /// Stages in which one of its names stands.
        fileprivate var stages: Set<Int>
    }

    private var names: [Name] = []
    private var places: [UInt64: Int] = [:]
    private(set) var lanes: [Lane] = []
    private var laneOfName: [UInt64: Int] = [:]
    private let declared: Set<UInt64>

    init(declared: Set<UInt64>) {
        self.declared = declared
    }

    /// Notes a name that stands where a lane could stand.
    mutating func note(_ text: String, _ folded: FoldedName, _ meaning: LaneMeaning?, _ range: ByteRange, stage: Int) {
        let key = OutlineLanes.key(folded)
        if let place = places[key] {
            if names[place].stages.last != stage { names[place].stages.append(stage) }
        } else {
            places[key] = names.count
            names.append(Name(key: key, text: text, meaning: meaning, range: range, stages: [stage]))
        }
    }

    /// Decides which of the noted names are lanes.
    mutating func decide() {
        for name in names {
            guard name.meaning != nil || declared.contains(name.key) || name.stages.count >= 2 else { continue }
            let meaning = name.meaning ?? LaneMeaning(kind: .custom)
            let same = lanes.firstIndex { lane in
                lane.meaning.kind == meaning.kind && meaning.kind != .custom && lane.meaning.merged == meaning.merged
                    && lane.meaning.isTarget == meaning.isTarget && lane.stages.isDisjoint(with: name.stages)
            }
            if let same {
                lanes[same].stages.formUnion(name.stages)
                if OutlineLanes.saysMore(name.text, than: lanes[same].name) { lanes[same].otherNames.append(name.text) }
                laneOfName[name.key] = same
            } else {
                laneOfName[name.key] = lanes.count
                lanes.append(
                    Lane(
                        name: name.text, meaning: meaning, range: name.range, isOwn: name.meaning == nil,
                        stages: Set(name.stages)))
            }
        }
    }

    /// Whether a name has a word that the other has in no form: "Current gaps" beside "Pain points", but not "Pain point".
    private static func saysMore(_ name: String, than other: String) -> Bool {
        let known = FoldedName(other)
        let words = known.words.map { known.bytes[$0] }
        let own = FoldedName(name)
        return own.words.contains { word in
            let letters = own.bytes[word]
            return !words.contains { $0.starts(with: letters.prefix(4)) || letters.starts(with: $0.prefix(4)) }
        }
    }

    /// Whether the front matter names the lane.
    func isDeclared(_ folded: FoldedName) -> Bool { declared.contains(OutlineLanes.key(folded)) }

    func lane(_ folded: FoldedName) -> Int? { laneOfName[OutlineLanes.key(folded)] }

    static func key(_ folded: FoldedName) -> UInt64 { folded.key(folded.withoutNumbers) }
}
