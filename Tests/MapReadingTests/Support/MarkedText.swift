import SourceDiagnostics

@testable import MapReading

/// Complaints about texts with a mark (1️⃣, 2️⃣, 3️⃣) before each place that is complained about.
enum MarkedText {
    /// `code severity 1️⃣ suggestion` of each complaint, in the order of reports.
    static func complaints(_ marked: String, as role: FileRole = .journeys) -> [String] {
        told(marked, as: role).map { "\($0.code.rawValue) \($0.severity.rawValue) \($0.mark) \($0.suggestion)" }
    }

    /// What was found, of each complaint.
    static func explanations(_ marked: String, as role: FileRole = .journeys) -> [String] {
        told(marked, as: role).map(\.explanation)
    }

    private struct Told {
        let code: DiagnosticCode
        let severity: Diagnostic.Severity
        let mark: String
        let explanation: String
        let suggestion: String
    }

    private static func told(_ marked: String, as role: FileRole) -> [Told] {
        var text = ""
        var marks: [Int: String] = [:]
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "\u{20E3}": continue
            case "\u{FE0F}":
                // The digit before it is the mark, not text.
                if let digit = text.unicodeScalars.last, ("1"..."3").contains(digit) {
                    text.unicodeScalars.removeLast()
                    marks[text.utf8.count] = "\(digit)\u{FE0F}\u{20E3}"
                } else {
                    text.unicodeScalars.append(scalar)
                }
            default: text.unicodeScalars.append(scalar)
            }
        }
        return Reading.draft(text, as: role).diagnostics.sorted().map { complaint in
            Told(
                code: complaint.code, severity: complaint.severity,
                mark: marks[complaint.range.lowerBound] ?? "elsewhere", explanation: complaint.explanation ?? "-",
                suggestion: complaint.suggestion ?? "-")
        }
    }
}
