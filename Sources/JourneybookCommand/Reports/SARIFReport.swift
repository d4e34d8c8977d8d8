import MarkupWriting
import SiteBuilder
import SourceDiagnostics

/// Diagnostics as a log of SARIF 2.1.0 (OASIS Standard), which code hosts and editors read.
struct SARIFReport {
    private let folder: String
    private let file: (String) -> SourceFile?

    init(folder: String, file: @escaping (String) -> SourceFile?) {
        self.folder = folder
        self.file = file
    }

    func write(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { json in
            json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            json.member("version", "2.1.0")
            json.member("runs") { json in
                json.array(CollectionOfOne(diagnostics)) { json, diagnostics in
                    json.object { run(&$0, diagnostics) }
                }
            }
        }
        return writer.bytes
    }

    private func run(_ json: inout JSONWriter, _ diagnostics: [Diagnostic]) {
        let used = Set(diagnostics.map(\.code))
        let rules = DiagnosticGuide.builtIn.entries.filter { used.contains($0.code) }
        json.member("tool") { json in
            json.object { json in
                json.member("driver") { json in
                    json.object { json in
                        json.member("name", "Journeybook")
                        json.member("semanticVersion", Journeybook.version)
                        json.member("rules") { $0.array(rules) { json, entry in rule(&json, entry) } }
                    }
                }
            }
        }
        // Columns count Unicode scalars.
        json.member("columnKind", "unicodeCodePoints")
        var indices: [DiagnosticCode: Int] = [:]
        for (index, entry) in rules.enumerated() { indices[entry.code] = index }
        var tables = LineTables(file)
        var fingerprints = Fingerprints()
        json.member("results") { json in
            json.array(diagnostics) { json, diagnostic in
                json.object { json in
                    json.member("ruleId", diagnostic.code.rawValue)
                    if let index = indices[diagnostic.code] { json.member("ruleIndex", index) }
                    json.member("level", diagnostic.severity.sarifLevel)
                    json.member("message") { json in json.object { $0.member("text", diagnostic.message) } }
                    json.member("locations") { json in
                        json.array(CollectionOfOne(diagnostic)) { json, diagnostic in
                            location(&json, diagnostic.path, diagnostic.range, &tables)
                        }
                    }
                    if !diagnostic.notes.isEmpty {
                        json.member("relatedLocations") { json in
                            json.array(diagnostic.notes) { json, note in
                                location(&json, note.path, note.range, &tables, message: note.text)
                            }
                        }
                    }
                    json.member("partialFingerprints") { json in
                        json.object { json in
                            json.member("journeybook/v1", fingerprints.next(diagnostic, file(diagnostic.path)))
                        }
                    }
                }
            }
        }
    }

    private func rule(_ json: inout JSONWriter, _ entry: DiagnosticGuide.Entry) {
        json.object { json in
            json.member("id", entry.code.rawValue)
            json.member("shortDescription") { json in json.object { $0.member("text", entry.rule) } }
            json.member("fullDescription") { json in json.object { $0.member("text", entry.text) } }
            json.member("help") { json in
                json.object { json in
                    json.member("text", "Wrong: \(entry.wrong)\nRight: \(entry.right)")
                    json.member("markdown", "\(entry.text)\n\n- Wrong: \(entry.wrong)\n- Right: \(entry.right)")
                }
            }
            json.member("defaultConfiguration") { json in
                json.object { $0.member("level", entry.code.severity.sarifLevel) }
            }
        }
    }

    private func location(
        _ json: inout JSONWriter, _ path: String, _ range: ByteRange, _ tables: inout LineTables,
        message: String? = nil
    ) {
        json.object { json in
            json.member("physicalLocation") { json in
                json.object { json in
                    json.member("artifactLocation") { json in
                        json.object { $0.member("uri", URIText.reference(PathText.join(folder, path))) }
                    }
                    if let table = tables[path] {
                        let start = table.position(of: range.lowerBound)
                        let end = table.position(of: range.upperBound)
                        json.member("region") { json in
                            json.object { json in
                                json.member("startLine", start.line)
                                json.member("startColumn", start.column)
                                json.member("endLine", end.line)
                                json.member("endColumn", end.column)
                            }
                        }
                    }
                }
            }
            if let message { json.member("message") { json in json.object { $0.member("text", message) } } }
        }
    }
}

/// A path as a reference of RFC 3986: relative, or an address of this machine's files.
private enum URIText {
    static func reference(_ path: String) -> String {
        (path.hasPrefix("/") ? "file://" : "") + encode(path)
    }

    private static func encode(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Diagnostic.Severity {
    fileprivate var sarifLevel: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .advice: "note"
        }
    }
}
