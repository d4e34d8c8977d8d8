/// Text of a diagram as it is meant: Mermaid's and HTML's entities resolved, line breaks as blanks.
enum MermaidText {
    static func plain(_ text: String) -> String {
        guard
            text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "<") })
        else { return text }
        var result = ""
        var rest = Substring(text)
        while let first = rest.unicodeScalars.first {
            if first == "<", let end = breakEnd(rest) {
                result += " "
                rest = rest[end...]
            } else if first == "&" || first == "#", let (scalar, end) = entity(rest) {
                result.unicodeScalars.append(scalar)
                rest = rest[end...]
            } else {
                result.unicodeScalars.append(first)
                rest = Substring(rest.unicodeScalars.dropFirst())
            }
        }
        return result
    }

    /// `<br>`, `<br/>`, `<br />`.
    private static func breakEnd(_ text: Substring) -> Substring.Index? {
        guard let close = text.prefix(8).firstIndex(of: ">") else { return nil }
        let inner = text[text.index(after: text.startIndex)..<close].lowercased().filter { $0 != " " && $0 != "/" }
        return inner == "br" ? text.index(after: close) : nil
    }

    private static let named: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "semi": ";", "colon": ":",
    ]

    /// `&amp;`, `#quot;`, `#58;`.
    private static func entity(_ text: Substring) -> (Unicode.Scalar, Substring.Index)? {
        guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
        let name = text[..<end].drop { $0 == "&" || $0 == "#" }
        guard !name.isEmpty else { return nil }
        let after = text.index(after: end)
        if let scalar = named[name.lowercased()] { return (scalar, after) }
        guard let number = UInt32(name), number >= 0x20, let scalar = Unicode.Scalar(number) else { return nil }
        return (scalar, after)
    }
}
