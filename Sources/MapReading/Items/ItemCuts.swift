import DocumentSyntax
import JourneyModel

/// Parts the text of one entry into the items that its own signs list: chains of steps (`a → b → c`), quotations side by
/// side (`"a" / "b"`), middle dots, ideographic commas, lines that begin with ticks or crosses.
///
/// Commas never part, for they belong to sentences, and nothing parts within brackets, quotation marks, code or markup.
/// What a feeling says stays whole: there an arrow is a change.
enum ItemCuts {
    static func split(_ passage: Passage, in meaning: LaneMeaning) -> [Passage] {
        var passage = passage
        passage.trim()
        guard mayBeParted(passage) else { return passage.isEmpty ? [] : [passage] }
        // Attributes at the end belong to one item: the author has said where it ends.
        if passage.inlines.contains(where: { if case .attributes = $0.kind { true } else { false } }) {
            return [passage]
        }
        let lines = MarkedLines.split(passage)
        if lines.count > 1 { return lines }
        if meaning.holds(.emotions) { return [passage] }
        let signs = Signs(passage)
        for sign in Sign.allCases where sign.parts(meaning) {
            let cuts = signs.found.filter { $0.sign == sign }
            guard cuts.count >= sign.least else { continue }
            let parts = cut(passage, cuts)
            if sign == .comma, !parts.allSatisfy({ isShort($0) }) { continue }
            return parts
        }
        return [passage]
    }

    /// Most texts have none of the signs.
    private static func mayBeParted(_ passage: Passage) -> Bool {
        for inline in passage.inlines {
            guard case .text(let text) = inline.kind else {
                if inline.isBreak { return true }
                continue
            }
            // First bytes of "·", "«", "→", "✅", "、" and the quotes of several scripts.
            for byte in text.utf8 where byte == 0x22 || byte >= 0xC2 && (byte == 0xC2 || byte == 0xE2 || byte == 0xE3) {
                return true
            }
        }
        return false
    }

    private static func isShort(_ part: Passage) -> Bool {
        let text = part.plain
        return text.unicodeScalars.count <= 24 && !text.unicodeScalars.contains("\u{3002}")
    }

    private static func cut(_ passage: Passage, _ cuts: [Place]) -> [Passage] {
        var parts: [Passage] = []
        var current = Passage()
        var rest = cuts[...]
        for (index, inline) in passage.inlines.enumerated() {
            guard case .text(let text) = inline.kind, rest.first?.inline == index else {
                current.inlines.append(inline)
                continue
            }
            var start = 0
            while let next = rest.first, next.inline == index {
                current.inlines.append(Passage.text(inline, from: start, to: next.range.lowerBound))
                close(&current, &parts)
                start = next.range.upperBound
                rest.removeFirst()
            }
            if start < text.utf8.count {
                current.inlines.append(Passage.text(inline, from: start, to: text.utf8.count))
            }
        }
        close(&current, &parts)
        return parts
    }

    private static func close(_ current: inout Passage, _ parts: inout [Passage]) {
        current.trim()
        if !current.isEmpty { parts.append(current) }
        current = Passage()
    }

    /// What may part items within a text, the surest first.
    fileprivate enum Sign: CaseIterable {
        /// A slash or comma between two quotations.
        case betweenQuotes
        case arrow
        case dot
        /// `、`: a list where words stand between, a breath where clauses do.
        case comma

        /// Lanes of what somebody does: elsewhere an arrow tells something else.
        static let doing: Set<LaneKind> = [
            .actions, .companyActions, .frontstage, .backstage, .supportProcesses, .systems,
        ]

        /// How many there must be: one arrow may lead from a place to another.
        var least: Int { self == .arrow ? 2 : 1 }

        func parts(_ meaning: LaneMeaning) -> Bool {
            switch self {
            case .betweenQuotes: true
            case .arrow: Sign.doing.contains(meaning.kind)
            case .dot, .comma: !meaning.holds(.thoughts)
            }
        }
    }

    fileprivate struct Place {
        let sign: Sign
        /// Offset among the passage's inlines.
        let inline: Int
        let range: Range<Int>
    }

    /// The signs of a passage that stand outside brackets, quotation marks and markup.
    private struct Signs {
        var found: [Place] = []

        init(_ passage: Passage) {
            var depth = 0
            var brackets = 0
            var closer: Unicode.Scalar?
            for (index, inline) in passage.inlines.enumerated() {
                depth += inline.depthChange
                guard depth == 0, case .text(let text) = inline.kind else { continue }
                let scalars = Array(text.unicodeScalars)
                var offset = 0
                for (place, scalar) in scalars.enumerated() {
                    let length = UTF8.width(scalar)
                    defer { offset += length }
                    if let end = closer {
                        if scalar == end || end == "\u{201D}" && scalar == "\u{201C}" { closer = nil }
                        continue
                    }
                    if let end = Quotation.closer(of: scalar) {
                        closer = end
                        continue
                    }
                    let range = offset..<offset + length
                    switch scalar {
                    case "(", "[", "\u{FF08}": brackets += 1
                    case ")", "]", "\u{FF09}": brackets = max(0, brackets - 1)
                    case "/", ",", "\u{FF0F}", "\u{FF0C}":
                        if brackets == 0, Signs.isBetweenQuotes(scalars, place) {
                            found.append(Place(sign: .betweenQuotes, inline: index, range: range))
                        }
                    case "\u{2192}", "\u{21D2}", "\u{27A1}", "\u{2794}", "\u{279C}":
                        if brackets == 0 { found.append(Place(sign: .arrow, inline: index, range: range)) }
                    case "\u{B7}", "\u{2022}":
                        if brackets == 0, Signs.isFree(scalars, place) {
                            found.append(Place(sign: .dot, inline: index, range: range))
                        }
                    case "\u{3001}":
                        if brackets == 0, !Signs.isBreath(scalars, place) {
                            found.append(Place(sign: .comma, inline: index, range: range))
                        }
                    default: break
                    }
                }
            }
        }

        private static func isBetweenQuotes(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
            guard let before = scalars[..<place].last(where: { $0 != " " }),
                let after = scalars[(place + 1)...].first(where: { $0 != " " })
            else { return false }
            return "\"\u{201D}\u{201C}\u{BB}\u{300D}".unicodeScalars.contains(before)
                && Quotation.closer(of: after) != nil
        }

        /// Blanks on both sides: "l·l" is a letter of a word.
        private static func isFree(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
            place > 0 && place + 1 < scalars.count && scalars[place - 1] == " " && scalars[place + 1] == " "
        }

        /// After hiragana a clause ends, not a word of a list.
        private static func isBreath(_ scalars: [Unicode.Scalar], _ place: Int) -> Bool {
            guard place > 0 else { return true }
            return (0x3040...0x309F).contains(scalars[place - 1].value)
        }
    }
}

/// Lines of one paragraph that each begin with a tick, a cross or a bullet sign: items without a list.
private enum MarkedLines {
    static func split(_ passage: Passage) -> [Passage] {
        guard passage.inlines.contains(where: { $0.isBreak }) else { return [passage] }
        let inlines = Array(passage.inlines)
        let lines = LabelScan.lines(inlines, inlines.indices, partsLabels: false)
        let marked = lines.filter { mark(inlines[$0]) != nil }
        guard marked.count > 1, marked.first == lines.first || marked.count + 1 >= lines.count else { return [passage] }
        var parts: [Passage] = []
        for line in lines {
            if let bullet = mark(inlines[line]) {
                var part = Passage(inlines[line])
                part.trim()
                // A tick says something, a bullet does not.
                if bullet.isBullet, let first = part.inlines.first, case .text(let text) = first.kind {
                    part.inlines[part.inlines.startIndex] = Passage.text(
                        first, from: bullet.length, to: text.utf8.count)
                    part.trim()
                }
                if !part.isEmpty { parts.append(part) }
            } else if parts.isEmpty {
                parts.append(Passage(inlines[line]))
            } else {
                let last = parts.count - 1
                if let end = parts[last].range {
                    parts[last].inlines.append(Inline(.softBreak, end))
                }
                parts[last].inlines += inlines[line]
            }
        }
        return parts
    }

    private static func mark(_ line: ArraySlice<Inline>) -> (length: Int, isBullet: Bool)? {
        var passage = Passage(line)
        passage.trim()
        guard case .text(let text)? = passage.inlines.first?.kind, let first = text.unicodeScalars.first else {
            return nil
        }
        switch first {
        case "\u{2705}", "\u{2714}", "\u{2713}", "\u{2611}", "\u{274C}", "\u{2717}", "\u{2718}", "\u{26A0}", "\u{2795}",
            "\u{2796}", "\u{2B50}", "\u{1F44D}", "\u{1F44E}", "\u{2757}":
            return (UTF8.width(first), false)
        case "\u{2022}", "\u{25AA}", "\u{25E6}", "\u{2023}", "\u{30FB}", "\u{25CF}":
            return (UTF8.width(first), true)
        default: return nil
        }
    }
}
