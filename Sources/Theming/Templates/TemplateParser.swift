import SourceDiagnostics

/// Reads the tags of a template, with their places, and complains about what does not fit together.
///
/// The language is Mustache with variables, sections, comments and partials; what would switch escaping off or build
/// names while rendering is not part of it.
struct TemplateParser {
    private let file: SourceFile
    private let bytes: [UInt8]
    private var open: [(name: TemplateName, isInverted: Bool, tag: ByteRange, nodes: [TemplateNode])] = []
    private var nodes: [TemplateNode] = []
    private var source: [UInt8] = []
    private var problems: [Diagnostic] = []

    /// Nil when there was something to complain about.
    static func parse(_ file: SourceFile, name: String, diagnostics: inout [Diagnostic]) -> ParsedTemplate? {
        var parser = TemplateParser(file)
        parser.readTags()
        diagnostics += parser.problems
        guard parser.problems.isEmpty else { return nil }
        let source = String(decoding: parser.source, as: UTF8.self)
        return ParsedTemplate(file: file, name: name, nodes: parser.nodes, source: source)
    }

    private init(_ file: SourceFile) {
        self.file = file
        bytes = file.bytes
    }

    private mutating func readTags() {
        if String(validating: bytes, as: UTF8.self) == nil {
            complain(ByteRange(at: 0), "Template must be UTF-8")
            return
        }
        if let index = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) {
            complain(ByteRange(index, index + 1), "Template must not contain control characters")
            return
        }
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var copied = index
        while let start = find("{{", from: index) {
            let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
            let contentStart = start + (isTriple ? 3 : 2)
            guard let end = find(isTriple ? "}}}" : "}}", from: contentStart) else {
                complain(ByteRange(start, contentStart), "Tag must be closed", "write \"\(isTriple ? "}}}" : "}}")\"")
                return
            }
            let tag = ByteRange(start, end + (isTriple ? 3 : 2))
            source += bytes[copied..<start]
            copied = start
            read(tag, content: contentStart..<end, isTriple: isTriple)
            index = tag.upperBound
        }
        source += bytes[copied...]
        for section in open {
            complain(
                section.tag, "Section must be closed", "write \"{{/\(section.name.source)}}\" where the section ends")
        }
    }

    private mutating func read(_ tag: ByteRange, content: Range<Int>, isTriple: Bool) {
        guard let sigil = bytes[content].first, !isTriple else {
            let name = name(in: content)
            name.map { add(.variable($0, isEscaped: !isTriple)) }
            return
        }
        let rest = content.dropFirst()
        switch sigil {
        case UInt8(ascii: "!"): break
        case UInt8(ascii: "#"), UInt8(ascii: "^"):
            // A section with a broken name is opened without one, so that its end is not reported as well.
            let name = name(in: rest) ?? TemplateName(subject: .path([]), source: "", range: tag)
            open.append((name, sigil == UInt8(ascii: "^"), tag, nodes))
            nodes = []
        case UInt8(ascii: "/"): close(tag, rest)
        case UInt8(ascii: ">"):
            guard let name = partialName(in: rest) else { return }
            dropIndentation()
            add(.partial(name))
        case UInt8(ascii: "&"): name(in: rest).map { add(.variable($0, isEscaped: false)) }
        case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"):
            complain(tag, "Template must use variables, sections, comments and partials only")
        default: name(in: content).map { add(.variable($0, isEscaped: true)) }
        }
    }

    private mutating func add(_ node: TemplateNode) { nodes.append(node) }

    private mutating func close(_ tag: ByteRange, _ content: Range<Int>) {
        guard let name = name(in: content) else { return }
        guard let section = open.last else {
            complain(name.range, "Closing tag must follow its section", "remove \"{{/\(name.source)}}\"")
            return
        }
        guard section.name.source == name.source || section.name.source.isEmpty else {
            let note = Diagnostic.Note("the section is opened here", path: file.path, range: section.tag)
            complain(name.range, "Closing tag must name its section", "write \"\(section.name.source)\"", [note])
            // Sections are closed all the same, up to the one of that name if there is one: one slip, one complaint.
            let match = open.lastIndex { $0.name.source == name.source } ?? open.count - 1
            while open.count > match { closeLast() }
            return
        }
        closeLast()
    }

    private mutating func closeLast() {
        let section = open.removeLast()
        let node = TemplateNode.section(section.name, isInverted: section.isInverted, nodes)
        nodes = section.nodes
        add(node)
    }

    /// Takes back spaces and tabs that were copied since the start of the line.
    private mutating func dropIndentation() {
        var end = source.count
        while end > 0, source[end - 1] == UInt8(ascii: " ") || source[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        guard end == 0 || source[end - 1] == UInt8(ascii: "\n") || source[end - 1] == UInt8(ascii: "\r") else { return }
        source.removeLast(source.count - end)
    }
}

extension TemplateParser {
    private mutating func name(in content: Range<Int>) -> TemplateName? {
        let range = trimmed(content)
        let text = file.text(range)
        if text == "first()" { return TemplateName(subject: .isFirst, source: text, range: range) }
        if text == "last()" { return TemplateName(subject: .isLast, source: text, range: range) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(TemplateParser.isNameByte) }) else {
            complain(
                range.isEmpty ? ByteRange(content.lowerBound, content.upperBound) : range,
                "Name in a template must be made of letters, digits, \"-\" and \"_\"")
            return nil
        }
        return TemplateName(subject: .path(parts), source: text, range: range)
    }

    private mutating func partialName(in content: Range<Int>) -> Located<String>? {
        let range = trimmed(content)
        let text = file.text(range)
        guard !text.isEmpty, text.utf8.allSatisfy({ TemplateParser.isNameByte($0) || $0 == UInt8(ascii: "/") }) else {
            complain(
                range.isEmpty ? ByteRange(content.lowerBound, content.upperBound) : range,
                "Name of a partial must be that of a file")
            return nil
        }
        return Located(text, range)
    }

    private func trimmed(_ content: Range<Int>) -> ByteRange {
        var (start, end) = (content.lowerBound, content.upperBound)
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return ByteRange(start, end)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private func find(_ wanted: StaticString, from start: Int) -> Int? {
        let count = wanted.utf8CodeUnitCount
        var index = start
        while index + count <= bytes.count {
            if (0..<count).allSatisfy({ bytes[index + $0] == wanted.utf8Start[$0] }) { return index }
            index += 1
        }
        return nil
    }

    private mutating func complain(
        _ range: ByteRange, _ summary: String, _ suggestion: String? = nil, _ notes: [Diagnostic.Note] = []
    ) {
        problems.append(
            Diagnostic(
                .malformedTemplate, .error, path: file.path, range: range, summary: summary, suggestion: suggestion,
                notes: notes))
    }
}
