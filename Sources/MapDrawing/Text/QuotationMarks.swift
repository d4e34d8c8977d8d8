import Localization

/// The quotation marks of a language, from its own words file.
struct QuotationMarks {
    private let opening: String
    private let closing: String

    init(_ vocabulary: Vocabulary) {
        let parts = vocabulary.text(.quotation, ["text": "\u{FFFC}"]).split(
            separator: "\u{FFFC}", omittingEmptySubsequences: false)
        opening = parts.first.map(String.init) ?? ""
        closing = parts.count > 1 ? String(parts[1]) : ""
    }

    /// The text in quotation marks, unless its author has set some.
    func around(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return text }
        switch first {
        case "\"", "'", "“", "”", "„", "«", "»", "‘", "‚", "‹", "「", "『", "〈", "《": return text
        default: return opening + text + closing
        }
    }
}
