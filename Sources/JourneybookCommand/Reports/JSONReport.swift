import MarkupWriting
import SiteBuilder
import SourceDiagnostics

/// Diagnostics and the outcome of a build for programs.
struct JSONReport {
    private let folder: String
    private let file: (String) -> SourceFile?

    init(folder: String, file: @escaping (String) -> SourceFile?) {
        self.folder = folder
        self.file = file
    }

    func write(_ diagnostics: [Diagnostic], outcome: SiteBuild.Outcome?, output: String?) -> [UInt8] {
        var tables = LineTables(file)
        var fingerprints = Fingerprints()
        let tally = Tally(diagnostics)
        var writer = JSONWriter()
        writer.object { json in
            json.member("counts") { json in
                json.object { json in
                    json.member("errors", tally.errors)
                    json.member("warnings", tally.warnings)
                    json.member("advice", tally.advice)
                }
            }
            if let outcome { json.member("site") { site(&$0, outcome, output) } }
            json.member("diagnostics") { json in
                json.array(diagnostics) { json, diagnostic in
                    json.object {
                        entry(&$0, diagnostic, fingerprints.next(diagnostic, file(diagnostic.path)), &tables)
                    }
                }
            }
        }
        return writer.bytes
    }

    private func site(_ json: inout JSONWriter, _ outcome: SiteBuild.Outcome, _ output: String?) {
        json.object { json in
            json.member("outcome", outcome.name)
            json.member("output", ifPresent: output)
            if case .published(let result) = outcome {
                json.member("written", result.written)
                json.member("unchanged", result.unchanged)
                json.member("removed", result.removed)
            }
        }
    }

    private func entry(
        _ json: inout JSONWriter, _ diagnostic: Diagnostic, _ fingerprint: String, _ tables: inout LineTables
    ) {
        json.member("code", diagnostic.code.rawValue)
        json.member("severity", diagnostic.severity.rawValue)
        json.member("fingerprint", fingerprint)
        place(&json, diagnostic.path, diagnostic.range, &tables)
        json.member("summary", diagnostic.summary)
        json.member("explanation", ifPresent: diagnostic.explanation)
        json.member("suggestion", ifPresent: diagnostic.suggestion)
        guard !diagnostic.notes.isEmpty else { return }
        json.member("notes") { json in
            json.array(diagnostic.notes) { json, note in
                json.object { json in
                    json.member("text", note.text)
                    place(&json, note.path, note.range, &tables)
                }
            }
        }
    }

    /// Path, line and column (from 1, in Unicode scalars), and the same place in bytes of the file.
    private func place(_ json: inout JSONWriter, _ path: String, _ range: ByteRange, _ tables: inout LineTables) {
        json.member("path", PathText.join(folder, path))
        if let table = tables[path] {
            let start = table.position(of: range.lowerBound)
            let end = table.position(of: range.upperBound)
            json.member("line", start.line)
            json.member("column", start.column)
            json.member("endLine", end.line)
            json.member("endColumn", end.column)
        }
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}
