import Foundation
import JourneyModel
import MarkupWriting
import SourceDiagnostics
import Testing

@testable import MapReading

@Test func scratch() throws {
    guard let list = ProcessInfo.processInfo.environment["SCRATCH"] else { return }
    let out = ProcessInfo.processInfo.environment["SCRATCH_OUT"] ?? "/tmp/scratch-out"
    try? FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    for path in list.split(separator: ":").map(String.init) {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        let file = SourceFile(path: (path as NSString).lastPathComponent, bytes: bytes)
        let role: FileRole = path.contains("/journeys/") ? .journeys : path.contains("/personas/") ? .persona : .any
        let draft = MapReader(dictionary: Reading.dictionary, settings: SettingsDraft()).read(file, as: role)
        var text = DraftDump.text(draft)
        let lines = LineTable(bytes)
        for complaint in draft.diagnostics.sorted() {
            let p = lines.position(of: complaint.range.lowerBound)
            text += "! \(complaint.severity.rawValue) \(complaint.code.rawValue) \(p.line):\(p.column) \(complaint.summary): \(complaint.explanation ?? "") — \(complaint.suggestion ?? "")\n"
        }
        let name = (path as NSString).lastPathComponent
        try text.write(toFile: out + "/" + name + ".txt", atomically: true, encoding: .utf8)
        var json = JSONWriter(pretty: false)
        json.object { json in
            json.member("maps") { json in
                guard case .journeys(let maps) = draft.content else { json.array([Int]()) { _, _ in }; return }
                json.array(maps.filter { !$0.stages.isEmpty }) { json, map in
                    json.object { json in
                        json.member("title", ifPresent: map.title?.value)
                        json.member("persona", ifPresent: map.personas.first?.value)
                        json.member("stages") { $0.array(map.stages) { $0.string($1.name) } }
                        json.member("lanes") { $0.array(map.lanes) { json, lane in
                            json.object { json in
                                json.member("name", lane.name)
                                json.member("kind", lane.kind.rawValue)
                            }
                        } }
                        json.member("emotions") { $0.array(map.stages.indices) { json, stage in
                            let texts = map.items.filter { $0.stage == stage && (map.lanes[$0.lane].kind == .emotions || map.lanes[$0.lane].mergedKind == .emotions) }
                            if texts.isEmpty { json.null() } else {
                                json.object { json in json.member("text", texts.map(\.text.plain).joined(separator: "; ")) }
                            }
                        } }
                    }
                }
            }
        }
        try Data(json.bytes).write(to: URL(fileURLWithPath: out + "/" + name + ".json"))
    }
}
