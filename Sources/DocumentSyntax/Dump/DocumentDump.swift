import SourceDiagnostics

/// A document as indented text, to be read by people: one line a block or inline, with the bytes it stands in.
package enum DocumentDump {
    /// - Parameter places: Whether each line ends in its byte range.
    package static func text(_ document: Document, places: Bool = true) -> String {
        var lines: [String] = []
        if let range = document.frontMatter { lines.append("frontMatter" + place(range, places)) }
        var ends: [Int] = []
        for (index, block) in document.blocks.enumerated() {
            while let last = ends.last, last <= index { ends.removeLast() }
            let indent = String(repeating: "  ", count: ends.count)
            lines.append(indent + name(block.kind) + place(block.range, places))
            for inline in document.inlines[block.inlines] {
                lines.append(indent + "  " + name(inline.kind, document) + place(inline.range, places))
            }
            ends.append(block.end)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func place(_ range: ByteRange, _ isShown: Bool) -> String {
        isShown ? " @\(range.lowerBound)-\(range.upperBound)" : ""
    }

    private static func name(_ kind: Block.Kind) -> String {
        switch kind {
        case .heading(let level): "heading \(level)"
        case .paragraph: "paragraph"
        case .quote: "quote"
        case .list(let isOrdered, let start, let isTight):
            (isOrdered ? "ordered list from \(start)" : "list") + (isTight ? "" : ", loose")
        case .listItem(let isDone): isDone.map { $0 ? "item, done" : "item, to do" } ?? "item"
        case .code(let info, let text, let isFenced):
            "code \(isFenced ? "fenced" : "indented") \(quoted(info)) \(quoted(text))"
        case .thematicBreak: "break"
        case .table(let columns): "table of \(columns)"
        case .tableRow(let isHeader): isHeader ? "header" : "row"
        case .tableCell: "cell"
        case .html(let text): "html \(quoted(text))"
        case .comment(let text): "comment \(quoted(text))"
        }
    }

    private static func name(_ kind: Inline.Kind, _ document: Document) -> String {
        switch kind {
        case .text(let text): "text \(quoted(text))"
        case .code(let text): "code \(quoted(text))"
        case .softBreak: "soft break"
        case .lineBreak: "line break"
        case .emphasisStart: "emphasis {"
        case .strongStart: "strong {"
        case .strikeStart: "strike {"
        case .emphasisEnd, .strongEnd, .strikeEnd, .linkEnd: "}"
        case .linkStart(let index): "link \(target(document.links[index])) {"
        case .image(let index, let alternative): "image \(target(document.links[index])) \(quoted(alternative))"
        case .attributes(let index): "attributes \(words(document.attributes[index]))"
        case .html(let text): "html \(quoted(text))"
        }
    }

    private static func target(_ link: WrittenLink) -> String {
        quoted(link.address) + (link.title.isEmpty ? "" : " titled \(quoted(link.title))")
    }

    private static func words(_ group: AttributeGroup) -> String {
        var words: [String] = []
        if let id = group.id { words.append("#" + id.value) }
        words += group.classes.map { "." + $0.value }
        words += group.values.map { "\($0.key.value)=\(quoted($0.value.value))" }
        return words.joined(separator: " ") + (group.form == .comment ? " (comment)" : "")
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\"": result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
