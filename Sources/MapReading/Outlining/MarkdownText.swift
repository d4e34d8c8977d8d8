import DocumentSyntax

/// Writes running text as Markdown that reads as the same text again.
struct MarkdownText {
    let document: Document

    /// The source of inlines on one line; breaks become `<br>`.
    func write(_ inlines: some Sequence<Inline>) -> String {
        var text = ""
        var links: [Int] = []
        for inline in inlines {
            switch inline.kind {
            case .text(let part): text += MarkdownText.escaped(part)
            case .code(let code): text += MarkdownText.code(code)
            case .softBreak: text += " "
            case .lineBreak: text += "<br>"
            case .emphasisStart, .emphasisEnd: text += "*"
            case .strongStart, .strongEnd: text += "**"
            case .strikeStart, .strikeEnd: text += "~~"
            case .linkStart(let link):
                links.append(link)
                text += "["
            case .linkEnd: if let link = links.popLast() { text += "](\(target(link)))" }
            case .image(let link, let alternative):
                text += "![\(MarkdownText.escaped(alternative))](\(target(link)))"
            case .attributes(let group): text += document.attributes[group].text
            case .html(let html): text += html
            }
        }
        return text
    }

    private func target(_ link: Int) -> String {
        let written = document.links[link]
        let isPlain =
            !written.address.isEmpty
            && written.address.utf8.allSatisfy {
                $0 > 0x20 && $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "<")
            }
        let address = isPlain ? written.address : "<\(written.address)>"
        return written.title.isEmpty
            ? address : "\(address) \"\(written.title.replacing("\"", with: "\\\""))\""
    }

    private static func code(_ code: String) -> String {
        var longest = 0
        var run = 0
        for byte in code.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let gap = code.hasPrefix("`") || code.hasSuffix("`") ? " " : ""
        return fence + gap + code + gap + fence
    }

    /// Text in which no sign is markup.
    static func escaped(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : " "
            let after = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "\\", "*", "`", "[", "]": result.append("\\")
            case "<" where after != " ": result.append("\\")
            case "_" where !(isWord(before) && isWord(after)): result.append("\\")
            case "&" where after == "#" || after.properties.isAlphabetic: result.append("\\")
            case "~" where before == "~" || after == "~": result.append("\\")
            case "{": result.append("\\")
            case "\n":
                result.append(contentsOf: "<br>".unicodeScalars)
                continue
            default: break
            }
            result.append(scalar)
        }
        return String(result)
    }

    /// Source that begins an entry, with a sign before it where it would begin something else.
    static func entry(_ source: String) -> String {
        let bytes = Array(source.utf8)
        guard let first = bytes.first else { return source }
        let next = bytes.count > 1 ? bytes[1] : 0x20
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "|"): return "\\" + source
        case UInt8(ascii: "-"), UInt8(ascii: "+"):
            return next == 0x20 || next == 0x09 || next == first ? "\\" + source : source
        case 0x30...0x39:
            let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
            guard digits < bytes.count, bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")"),
                digits + 1 == bytes.count || bytes[digits + 1] == 0x20
            else { return source }
            return String(decoding: bytes[..<digits], as: UTF8.self) + "\\"
                + String(decoding: bytes[digits...], as: UTF8.self)
        default: return source
        }
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
