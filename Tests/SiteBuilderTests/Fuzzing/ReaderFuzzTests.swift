import AtlasLinking
import Foundation
import JourneyModel
import MapReading
import SourceDiagnostics
import Testing
import Theming

/// Damaged files through the whole way from bytes to an atlas.
///
/// A round is known by its number: the environment's `FUZZ_FROM` is the first and `FUZZ_ROUNDS` how many there are;
/// `FUZZ_KEEP` names a file in which the input of the round at work lies, so that a crash leaves it behind.
@Suite("Reading damaged files")
struct ReaderFuzzTests {
    private static let dictionary: ReadingDictionary = {
        var diagnostics: [Diagnostic] = []
        return ReadingDictionary.load(EmbeddedTheme.files(in: "dictionary"), diagnostics: &diagnostics)
    }()

    private static func number(_ name: String, or standard: Int) -> Int {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? standard
    }

    /// The bytes of a round: one sample, damaged with pieces of another.
    static func input(round: Int) -> [UInt8] {
        var mutator = ByteMutator(seed: UInt64(round))
        let one = Array(MapSamples.all[mutator.number(below: MapSamples.all.count)].text.utf8)
        let other = Array(MapSamples.all[mutator.number(below: MapSamples.all.count)].text.utf8)
        return mutator.mutate(one, with: other)
    }

    @Test(
        "Any bytes are read and linked: no crash, no end that never comes, nothing out of proportion",
        .timeLimit(.minutes(60)))
    func anything() throws {
        let first = Self.number("FUZZ_FROM", or: 0)
        let rounds = Self.number("FUZZ_ROUNDS", or: 2500)
        let keep = ProcessInfo.processInfo.environment["FUZZ_KEEP"].map { URL(fileURLWithPath: $0) }
        let reader = MapReader(dictionary: Self.dictionary, settings: SettingsDraft())
        for round in first..<first + rounds {
            let file = SourceFile(path: "journeys/map.md", bytes: Self.input(round: round))
            if let keep { try Data(file.bytes).write(to: keep) }
            let role: FileRole = [.any, .journeys, .any, .persona, .any, .page][round % 6]
            let draft = reader.read(file, as: role)
            var diagnostics = draft.diagnostics
            let atlas = AtlasLinker.link(
                [draft], settings: SettingsDraft(), siteTitle: "Site", assets: [], baseURL: nil,
                today: SiteLiteral.today, diagnostics: &diagnostics)
            let faults = faults(draft, atlas, diagnostics, file)
            #expect(faults.isEmpty, "round \(round): \(faults)")
            if !faults.isEmpty { return }
        }
    }

    /// What must hold whatever the bytes are.
    private func faults(_ draft: FileDraft, _ atlas: Atlas, _ diagnostics: [Diagnostic], _ file: SourceFile) -> [String]
    {
        var faults: [String] = []
        let size = file.bytes.count
        func check(_ range: ByteRange, _ what: String) {
            if range.lowerBound < 0 || range.lowerBound > range.upperBound || range.upperBound > size {
                faults.append("\(what) at \(range.lowerBound)..<\(range.upperBound) of \(size)")
            }
        }
        for diagnostic in diagnostics {
            check(diagnostic.range, diagnostic.code.rawValue)
            for note in diagnostic.notes { check(note.range, "note of \(diagnostic.code.rawValue)") }
        }
        if diagnostics.count > size + 16 { faults.append("\(diagnostics.count) diagnostics") }
        var text = 0
        if case .journeys(let maps) = draft.content {
            for map in maps {
                for stage in map.stages { check(stage.range, "stage") }
                for step in map.steps {
                    check(step.range, "step")
                    if !map.stages.indices.contains(step.stage) { faults.append("step in stage \(step.stage)") }
                }
                for lane in map.lanes { check(lane.range, "lane") }
                for item in map.items {
                    check(item.range, "item")
                    text += item.text.plain.utf8.count
                    let isPlaced =
                        map.stages.indices.contains(item.stage) && map.lanes.indices.contains(item.lane)
                        && item.step.map { map.steps.indices.contains($0) } ?? true
                    if !isPlaced { faults.append("item in no cell") }
                }
                text += map.prose.reduce(0) { $0 + $1.text.plain.utf8.count }
                if map.stages.count > size || map.lanes.count > size || map.items.count > size {
                    faults.append("more parts than bytes")
                }
            }
            // Every text is shown once, or as often as one map is told; markup only makes it shorter.
            if text > 4 * size + 1024 { faults.append("\(text) bytes of text from \(size)") }
        }
        for journey in atlas.journeys where journey.cells.count != journey.stages.count * journey.lanes.count {
            faults.append("\(journey.cells.count) cells")
        }
        return faults
    }
}
