import AtlasAnalysis
import SiteBuilder

/// A file line by line with what each line became, for a person at a terminal: at most 100 columns wide.
struct InspectedLinesText {
    /// Columns of the source's text and of what it became.
    private static let sourceWidth = 44
    private static let meaningWidth = 46

    private let inspection: FileInspection
    private let paint: Paint

    init(_ inspection: FileInspection, paint: Paint) {
        self.inspection = inspection
        self.paint = paint
    }

    mutating func write() -> String {
        var text = ""
        var shown: Set<String> = []
        let width = String(inspection.lines.count).utf8.count
        for line in inspection.lines {
            let number = String(line.number)
            let margin = String(repeating: " ", count: width - number.utf8.count) + number
            let sign = sign(line)
            shown.insert(sign)
            let source = Clip.padded(line.text, to: Self.sourceWidth)
            let meaning = Clip.cut(meaning(line), to: Self.meaningWidth)
            var row =
                "\(paint.faint(margin)) \(paint.bold(sign, .blue)) \(source)  \(isQuiet(line) ? paint.faint(meaning) : meaning)"
            while row.last == " " { row.removeLast() }
            text += row + "\n"
        }
        guard !inspection.lines.isEmpty else { return "" }
        let legend = Self.legend.filter { shown.contains($0.sign) }.map { "\($0.sign) \($0.word)" }
        return text + "\n" + paint.faint(Clip.wrapped(legend, width: 100)) + "\n\n"
    }

    private static let legend: [(sign: String, word: String)] = [
        ("k", "front matter"), ("T", "title"), ("P", "persona"), ("S", "stage"), ("s", "step"), ("L", "lane"),
        ("i", "item"), ("e", "feeling (~ its score is inferred)"), ("a", "attributes"), ("q", "source"),
        (".", "ordinary text"), ("-", "structure"), ("c", "comment, not shown"), ("!", "see the report below"),
    ]

    private func sign(_ line: InspectedLine) -> String {
        if !line.codes.isEmpty { return "!" }
        return (leading(line) ?? line.continued)?.sign ?? " "
    }

    /// The part that says most of a line: of a row with a corner, the map's.
    private func leading(_ line: InspectedLine) -> InspectedLine.Kind? {
        let told = line.parts.first { part in
            switch part.kind {
            case .structure, .prose, .comment: false
            case .key, .title, .persona, .stage, .step, .lane, .item, .feeling, .attributes, .source: true
            }
        }
        return (told ?? line.parts.first)?.kind
    }

    private func isQuiet(_ line: InspectedLine) -> Bool {
        guard let kind = leading(line) else { return true }
        switch kind {
        case .structure, .comment, .prose, .key: return true
        case .title, .persona, .stage, .step, .lane, .item, .feeling, .attributes, .source: return false
        }
    }

    // MARK: What a line became

    private func meaning(_ line: InspectedLine) -> String {
        var words: [String] = line.codes.map(\.rawValue)
        if let continued = line.continued { words.append("… \(continued.word)") }
        let parts = line.parts
        words += names(parts.filter { $0.kind == .stage }, "stage")
        words += names(parts.filter { $0.kind == .step }, "step")
        words += names(parts.filter { $0.kind == .lane }, "lane")
        let lane = parts.first { $0.kind == .lane }?.lane
        words += items(parts.filter { $0.kind == .item || $0.kind == .feeling }, besideLane: lane)
        for part in parts {
            switch part.kind {
            case .key: words.append(part.text)
            case .title, .prose, .comment: words.append(part.kind.word)
            case .persona: words.append("persona \(part.text)")
            case .source: words.append("source \(part.text)")
            case .attributes: words.append("attributes")
            case .structure, .stage, .step, .lane, .item, .feeling: break
            }
        }
        return words.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }.joined(separator: " · ")
    }

    /// `stage 2 Waiting, 20 minutes`, or `stages 1–3`.
    private func names(_ parts: [InspectedLine.Part], _ word: String) -> [String] {
        guard let first = parts.first else { return [] }
        if parts.count > 1, word == "stage" { return ["stages \(numbers(parts.compactMap(\.stage)))"] }
        if parts.count > 1 { return ["\(word)s " + parts.map(\.text).joined(separator: ", ")] }
        var text = word
        if word == "stage", let stage = first.stage { text += " \(stage + 1)" }
        text += " \(first.text)"
        if let duration = first.duration { text += ", \(duration)" }
        return [text]
    }

    private func items(_ parts: [InspectedLine.Part], besideLane lane: Int?) -> [String] {
        guard !parts.isEmpty else { return [] }
        let stages = unique(parts.compactMap(\.stage))
        let lanes = unique(parts.compactMap(\.lane))
        var words: [String] = []
        let plain = parts.filter { $0.kind == .item }
        let count = plain.isEmpty ? "" : plain.count == 1 ? "item" : "\(plain.count) items"
        let place = stages.count == 1 ? "stage \(numbers(stages))" : "stages \(numbers(stages))"
        let names = lanes.compactMap { lane in parts.first { $0.lane == lane }.map { self.lane($0) } }
        if !count.isEmpty { words.append(count) }
        let feelings = parts.filter { $0.kind == .feeling }
        if !feelings.isEmpty {
            words.append((feelings.count == 1 ? "feeling " : "feelings ") + feelings.map(score).joined(separator: ", "))
        }
        words.append(lanes.count == 1 && lanes.first == lane ? place : "\(place): \(names.joined(separator: ", "))")
        return words
    }

    private func lane(_ part: InspectedLine.Part) -> String {
        guard let map = part.map, let lane = part.lane, inspection.laneNames.indices.contains(map) else { return "" }
        return inspection.laneNames[map][lane]
    }

    private func score(_ part: InspectedLine.Part) -> String {
        guard let score = part.score else { return "without a score" }
        return (part.isInferred ? "~" : "") + ScoreText.write(score)
    }

    /// `1–3, 5`, from indices.
    private func numbers(_ indices: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for index in unique(indices).sorted() {
            if let last = runs.last, last.upperBound + 1 == index {
                runs[runs.count - 1] = last.lowerBound...index
            } else {
                runs.append(index...index)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound + 1)" : "\($0.lowerBound + 1)–\($0.upperBound + 1)" }
            .joined(separator: ", ")
    }

    private func unique(_ values: [Int]) -> [Int] {
        values.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    }
}

extension InspectedLine.Kind {
    fileprivate var sign: String {
        switch self {
        case .key: "k"
        case .title: "T"
        case .persona: "P"
        case .stage: "S"
        case .step: "s"
        case .lane: "L"
        case .item: "i"
        case .feeling: "e"
        case .attributes: "a"
        case .source: "q"
        case .structure: "-"
        case .comment: "c"
        case .prose: "."
        }
    }

    fileprivate var word: String {
        switch self {
        case .prose: "ordinary text"
        case .key: "front matter"
        case .title, .persona, .stage, .step, .lane, .item, .feeling, .attributes, .source, .structure, .comment:
            rawValue
        }
    }
}

/// Text cut and filled to columns of a terminal.
enum Clip {
    static func cut(_ text: String, to width: Int) -> String {
        let clean = TerminalText.harmless(text)
        guard TerminalText.width(clean) > width else { return clean }
        var cut = ""
        var left = width - 1
        for character in clean {
            let own = TerminalText.width(character)
            guard own <= left else { break }
            cut.append(character)
            left -= own
        }
        return cut + "…"
    }

    static func padded(_ text: String, to width: Int) -> String {
        let cut = cut(text, to: width)
        return cut + String(repeating: " ", count: max(0, width - TerminalText.width(cut)))
    }

    /// Words with a gap between them, in lines of at most a width.
    static func wrapped(_ words: [String], width: Int) -> String {
        var lines: [String] = []
        for word in words {
            if let last = lines.last, TerminalText.width(last) + 3 + TerminalText.width(word) <= width {
                lines[lines.count - 1] = last + "   " + word
            } else {
                lines.append(word)
            }
        }
        return lines.joined(separator: "\n")
    }
}
