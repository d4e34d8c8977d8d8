import DocumentSyntax

/// Cuts the content of a table cell into the texts of its items.
enum CellItems {
    /// The items' texts: parted by line breaks, and by semicolons that stand outside markup, quotation marks and
    /// brackets. List marks before a text go.
    static func split(_ inlines: ArraySlice<Inline>, isScore: Bool) -> [Passage] {
        var passages: [Passage] = []
        if inlines.isEmpty { return passages }
        var current = Passage()
        var depth = 0
        var brackets = Brackets()
        func close() {
            var passage = current
            passage.trim()
            removeBullet(&passage, isScore: isScore)
            if !passage.isEmpty, !Decoration.isNothing(passage.plain) || hasAttributes(passage) {
                passages.append(passage)
            }
            current = Passage()
        }
        for inline in inlines {
            depth += inline.depthChange
            if depth == 0, case .lineBreak = inline.kind {
                close()
                brackets = Brackets()
                continue
            }
            guard depth == 0, case .text(let text) = inline.kind else {
                current.inlines.append(inline)
                continue
            }
            var start = 0
            for cut in brackets.semicolons(in: text) {
                current.inlines.append(Passage.text(inline, from: start, to: cut.lowerBound))
                close()
                start = cut.upperBound
            }
            if start == 0 {
                current.inlines.append(inline)
            } else if start < text.utf8.count {
                current.inlines.append(Passage.text(inline, from: start, to: text.utf8.count))
            }
        }
        close()
        return passages
    }

    private static func hasAttributes(_ passage: Passage) -> Bool {
        passage.inlines.contains { if case .attributes = $0.kind { true } else { false } }
    }

    /// Takes a list mark off; before a digit in an emotions cell it is a sign.
    private static func removeBullet(_ passage: inout Passage, isScore: Bool) {
        guard let first = passage.inlines.first, case .text(let text) = first.kind else { return }
        let scalars = text.unicodeScalars
        guard let mark = scalars.first, "-+*\u{2022}\u{B7}\u{2013}\u{25AA}\u{25CF}".unicodeScalars.contains(mark) else {
            return
        }
        let after = scalars.dropFirst()
        guard let next = after.first, next == " " || mark == "\u{2022}" else { return }
        if isScore, mark != "\u{2022}", let digit = after.first(where: { $0 != " " }),
            (0x30...0x39).contains(digit.value)
        {
            return
        }
        passage.inlines[passage.inlines.startIndex] = Passage.text(
            first, from: String(Character(mark)).utf8.count, to: text.utf8.count)
        passage.trim()
    }

    /// What is open at a place of a cell's text.
    private struct Brackets {
        var depth = 0
        var quote: Unicode.Scalar?

        /// The semicolons that part items, as offsets in the bytes.
        mutating func semicolons(in text: String) -> [Range<Int>] {
            guard
                text.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == 0xEF || $0 == 0xD8 })
                    || text.utf8.contains(where: isBracket)
            else {
                return []
            }
            var cuts: [Range<Int>] = []
            var offset = 0
            for scalar in text.unicodeScalars {
                let length = UTF8.width(scalar)
                defer { offset += length }
                if let end = quote {
                    if scalar == end || end == "\u{201D}" && scalar == "\u{201C}" { quote = nil }
                    continue
                }
                switch scalar {
                case "(", "[", "\u{FF08}": depth += 1
                case ")", "]", "\u{FF09}": depth = max(0, depth - 1)
                case "\"": quote = "\""
                case "\u{201C}", "\u{201E}": quote = "\u{201D}"
                case "\u{AB}": quote = "\u{BB}"
                case "\u{300C}": quote = "\u{300D}"
                case ";", "\u{FF1B}", "\u{61B}":
                    if depth == 0 { cuts.append(offset..<offset + length) }
                default: break
                }
            }
            return cuts
        }

        private func isBracket(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"") || byte == 0xC2
                || byte == 0xE2
        }
    }
}
