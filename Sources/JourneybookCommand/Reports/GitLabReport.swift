import MarkupWriting
import SiteBuilder
import SourceDiagnostics

/// Diagnostics in the form of GitLab's code quality reports, which merge requests show beside the lines.
///
/// A list of findings with `description`, `check_name`, `fingerprint`, `severity` and `location`, as GitLab's manual has
/// them under "Code Quality report format".
struct GitLabReport {
    private let folder: String
    private let file: (String) -> SourceFile?

    init(folder: String, file: @escaping (String) -> SourceFile?) {
        self.folder = folder
        self.file = file
    }

    func write(_ diagnostics: [Diagnostic]) -> [UInt8] {
        var tables = LineTables(file)
        var fingerprints = Fingerprints()
        var writer = JSONWriter()
        writer.array(diagnostics) { json, diagnostic in
            json.object { json in
                json.member("description", diagnostic.message)
                json.member("check_name", diagnostic.code.rawValue)
                json.member("fingerprint", fingerprints.next(diagnostic, file(diagnostic.path)))
                json.member("severity", diagnostic.severity.gitLabName)
                json.member("location") { json in
                    json.object { json in
                        json.member("path", PathText.join(folder, diagnostic.path))
                        let table = tables[diagnostic.path]
                        let start = table?.position(of: diagnostic.range.lowerBound).line ?? 1
                        let end = table?.position(of: diagnostic.range.upperBound).line ?? start
                        json.member("lines") { json in
                            json.object { json in
                                json.member("begin", start)
                                json.member("end", end)
                            }
                        }
                    }
                }
            }
        }
        return writer.bytes
    }
}

extension Diagnostic.Severity {
    fileprivate var gitLabName: String {
        switch self {
        case .error: "major"
        case .warning: "minor"
        case .advice: "info"
        }
    }
}
