import SourceDiagnostics

/// A Mermaid `journey` diagram as its lines say it: title, sections, tasks with scores and actors.
///
/// Mermaid's own grammar ends a name at the first colon and a line at `#` or `;`. People write more than it takes, so
/// a task's score is looked for from the end, and everything before it is the name.
struct MermaidJourney {
    struct Task {
        let name: Located<String>
        /// As written; nil when none stands there.
        let score: Located<String>?
        let actors: [Located<String>]
        /// The whole line.
        let range: ByteRange
        /// The comma that stands where the second colon belongs.
        let comma: ByteRange?
    }

    enum Line {
        case section(Located<String>)
        case task(Task)
        /// Neither a section nor a task.
        case broken(Located<String>)
    }

    private(set) var title: Located<String>?
    private(set) var accessibleTitle: Located<String>?
    private(set) var description: Located<String>?
    private(set) var lines: [Line] = []

    /// Whether a fence's first line names Mermaid: ```` ```mermaid ````, `{.mermaid #id}`, `{mermaid}`.
    static func isMermaid(info: String) -> Bool {
        let first = info.split { " \t{}.,".utf8.contains($0.utf8.first ?? 0) }.first ?? ""
        return first.lowercased() == "mermaid"
    }

    /// What a fence's first line says under the picture: `{.mermaid caption="A parcel"}`.
    static func caption(info: String) -> String? {
        for key in ["caption=", "fig-cap=", "title="] {
            guard let start = info.firstRange(of: key)?.upperBound, start < info.endIndex else { continue }
            let quote = info[start]
            let text =
                quote == "\"" || quote == "'"
                ? info[info.index(after: start)...].prefix { $0 != quote }
                : info[start...].prefix { $0 != " " && $0 != "}" && $0 != "," }
            if !text.isEmpty { return String(text) }
        }
        return nil
    }

    /// Nil when the text is no journey diagram.
    init?(_ text: String, _ range: ByteRange, in file: SourceFile) {
        var fenced = FencedLines(text, range, in: file).lines
        var index = 0
        skipPreamble(fenced, &index)
        guard index < fenced.count, let head = fenced[index].whole else { return nil }
        let word = head.value.split { $0 == " " || $0 == ";" || $0 == "\t" }.first ?? ""
        guard word == "journey" else { return nil }
        let line = fenced[index]
        let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == UInt8(ascii: ";") }
        let start = line.text.utf8.prefix(while: isBlank).count + word.utf8.count
        // A statement may follow on the same line: `journey title My day`.
        let skipped = line.text.utf8.dropFirst(start).prefix(while: isBlank).count
        if let rest = line.part(start + skipped..<line.text.utf8.count) {
            fenced[index] = FencedLines.Line(text: rest.value, range: rest.range)
        } else {
            index += 1
        }
        while index < fenced.count {
            let line = fenced[index]
            index += 1
            guard let whole = line.whole, !whole.value.hasPrefix("%%") else { continue }
            if let rest = MermaidJourney.statement("accDescr", whole.value), rest.hasPrefix("{") {
                readBraces(fenced, &index, from: line)
                continue
            }
            for statement in MermaidJourney.statements(line) { read(statement) }
        }
    }

    /// Comments, directives and Mermaid's own front matter before the diagram's name.
    private mutating func skipPreamble(_ lines: [FencedLines.Line], _ index: inout Int) {
        while index < lines.count, lines[index].whole.map({ $0.value.hasPrefix("%%") }) ?? true { index += 1 }
        guard index < lines.count, lines[index].whole?.value == "---",
            let end = lines[(index + 1)...].firstIndex(where: { $0.whole?.value == "---" })
        else { return }
        for line in lines[(index + 1)..<end] where line.text.hasPrefix("title:") {
            title = line.part(6..<line.text.utf8.count)
        }
        index = end + 1
        while index < lines.count, lines[index].whole.map({ $0.value.hasPrefix("%%") }) ?? true { index += 1 }
    }

    /// `accDescr { … }` over several lines.
    private mutating func readBraces(_ lines: [FencedLines.Line], _ index: inout Int, from first: FencedLines.Line) {
        var words: [String] = []
        var range = first.range
        var line = first
        var start = line.text.utf8.firstIndex(of: UInt8(ascii: "{")).map { line.text.utf8.index(after: $0) }
        while true {
            let text = line.text[(start ?? line.text.startIndex)...]
            start = nil
            range = range.union(line.range)
            if let close = text.utf8.firstIndex(of: UInt8(ascii: "}")) {
                words += text[..<close].split(separator: " ").map(String.init)
                break
            }
            words += text.split { $0 == " " || $0 == "\t" }.map(String.init)
            guard index < lines.count else { break }
            line = lines[index]
            index += 1
        }
        if !words.isEmpty { description = Located(words.joined(separator: " "), range) }
    }

    /// The statements of a line: a semicolon parts two when both sides are some.
    private static func statements(_ line: FencedLines.Line) -> [FencedLines.Line] {
        let bytes = Array(line.text.utf8)
        let cuts = bytes.indices.filter { bytes[$0] == UInt8(ascii: ";") }
        guard !cuts.isEmpty else { return [line] }
        var parts: [FencedLines.Line] = []
        var start = 0
        for cut in cuts + [bytes.count] {
            guard let part = line.part(start..<cut) else { continue }
            let piece = FencedLines.Line(text: part.value, range: part.range)
            // "Reads &amp; signs" is one name: every part must be a statement of its own.
            guard isStatement(piece) else { return [line] }
            parts.append(piece)
            start = cut + 1
        }
        return parts
    }

    private static func isStatement(_ line: FencedLines.Line) -> Bool {
        if statement("section", line.text) != nil || statement("title", line.text) != nil { return true }
        return MermaidTaskLine(line).score != nil
    }

    /// What follows a keyword; nil when the line does not begin with it.
    private static func statement(_ keyword: String, _ line: String) -> Substring? {
        guard line.utf8.count >= keyword.utf8.count else { return nil }
        let end = line.utf8.index(line.utf8.startIndex, offsetBy: keyword.utf8.count)
        guard line[..<end].lowercased() == keyword.lowercased() else { return nil }
        let rest = line[end...]
        if rest.isEmpty { return rest }
        guard let next = rest.unicodeScalars.first, next == " " || next == "\t" || next == ":" || next == "{" else {
            return nil
        }
        return Substring(rest.drop { $0 == " " || $0 == "\t" })
    }

    private mutating func read(_ line: FencedLines.Line) {
        guard let whole = line.whole else { return }
        func value(_ rest: Substring, mayHaveColon: Bool) -> Located<String>? {
            var rest = rest
            if mayHaveColon, rest.hasPrefix(":") { rest = rest.dropFirst() }
            let count = line.text.utf8.count
            let skipped = line.text.utf8.distance(from: line.text.startIndex, to: rest.startIndex)
            return line.part(min(skipped, count)..<count)
        }
        let text = Substring(line.text).drop { $0 == " " || $0 == "\t" }
        let rest = { (keyword: String) -> Substring? in
            MermaidJourney.statement(keyword, String(text)).map { rest in line.text.suffix(rest.count) }
        }
        if let name = rest("section") {
            guard !name.hasPrefix(":"), let section = value(name, mayHaveColon: false) else {
                lines.append(.broken(whole))
                return
            }
            lines.append(.section(section))
        } else if let name = rest("accTitle") {
            accessibleTitle = value(name, mayHaveColon: true)
        } else if let name = rest("accDescr") {
            description = value(name, mayHaveColon: true)
        } else if let name = rest("title"), MermaidTaskLine(line).score == nil {
            title = value(name, mayHaveColon: true) ?? title
        } else if let task = MermaidTaskLine(line).task {
            lines.append(.task(task))
        } else {
            lines.append(.broken(whole))
        }
    }
}
