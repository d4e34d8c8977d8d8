import DocumentSyntax
import SourceDiagnostics

/// Finds the labels of lines.
struct LabelScan {
    let dictionary: ReadingDictionary

    /// Labels are short: what is longer, in bytes, is a sentence.
    static let lengthLimit = 120

    /// The lines of running text, as ranges of indices; breaks within markup do not count. A bold label behind a sign that
    /// parts (`**Duration:** 2 days | **Goal:** a plan`) begins a line of its own.
    static func lines(_ inlines: [Inline], _ range: Range<Int>, partsLabels: Bool = true) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        for index in range {
            if depth == 0, partsLabels, index > start, case .strongStart = inlines[index].kind,
                case .text(let before) = inlines[index - 1].kind, LabelText.endsWithSeparator(before),
                isLabel(inlines[index..<range.upperBound])
            {
                lines.append(start..<index)
                start = index
            }
            depth += inlines[index].depthChange
            if depth == 0, inlines[index].isBreak {
                lines.append(start..<index)
                start = index + 1
            }
        }
        lines.append(start..<range.upperBound)
        return lines
    }

    /// Whether bold text ends with a colon, or one follows it.
    private static func isLabel(_ inlines: ArraySlice<Inline>) -> Bool {
        guard let close = inlines.firstIndex(where: { if case .strongEnd = $0.kind { true } else { false } }),
            close > inlines.startIndex + 1
        else { return false }
        if close + 1 < inlines.endIndex, case .text(let text) = inlines[close + 1].kind,
            let scalar = text.unicodeScalars.first(where: { $0 != " " }), LabelText.isColon(scalar)
        {
            return true
        }
        return LabelText.withoutFinalColon(PlainText.of(inlines[inlines.startIndex + 1..<close])) != nil
    }

    /// The label that a line begins with.
    ///
    /// A bold name with a colon is a label whatever it says, for the author's own lanes; without a colon, or without
    /// bold, the name must be a known one, or nearly.
    func label(_ inlines: ArraySlice<Inline>) -> LabelLine? {
        var index = inlines.startIndex
        // An emoji or a number may stand before the bold name.
        while index + 1 < inlines.endIndex, case .text(let text) = inlines[index].kind, Decoration.isAll(text) {
            index += 1
        }
        guard index < inlines.endIndex else { return nil }
        switch inlines[index].kind {
        case .strongStart, .emphasisStart: return bold(inlines[index...])
        case .text: return plain(inlines[index...])
        case .code, .softBreak, .lineBreak, .emphasisEnd, .strongEnd, .strikeStart, .strikeEnd, .linkStart, .linkEnd,
            .image,
            .attributes, .html:
            return nil
        }
    }

    private func bold(_ inlines: ArraySlice<Inline>) -> LabelLine? {
        let start = inlines.startIndex
        var depth = 0
        var close = start
        while close < inlines.endIndex {
            depth += inlines[close].depthChange
            if depth == 0 { break }
            close += 1
        }
        guard close < inlines.endIndex, close > start + 1 else { return nil }
        let inner = inlines[start + 1..<close]
        let name = PlainText.of(inner)
        guard name.utf8.count <= LabelScan.lengthLimit else { return nil }
        let range = inner.first!.range.union(inner.last!.range)
        var rest = Passage(inlines[(close + 1)...])
        if let clean = LabelText.withoutFinalColon(name) {
            rest.trim()
            return line(clean, range, .bold, rest)
        }
        if LabelText.cutLeading(&rest, where: LabelText.isColon) { return line(name, range, .bold, rest) }
        rest.trim()
        let hasText = rest.inlines.contains { if case .attributes = $0.kind { false } else { true } }
        if !hasText {
            // `**Emotion: glad**`: all of the line is bold.
            return plain(inner) ?? line(name, range, .boldAlone, rest)
        }
        // `**Actions** — browses`: a dash labels only what is known.
        let folded = FoldedName(name)
        guard let meaning = dictionary.lane(folded), LabelText.cutLeading(&rest, where: LabelText.isDash) else {
            return nil
        }
        return LabelLine(name: name, nameRange: range, style: .bold, rest: rest, meaning: meaning, folded: folded)
    }

    private func line(_ name: String, _ range: ByteRange, _ style: LabelLine.Style, _ rest: Passage) -> LabelLine? {
        let folded = FoldedName(name)
        guard !folded.isEmpty else { return nil }
        var rest = rest
        LabelText.cutSeparator(&rest)
        return LabelLine(
            name: LabelText.trimmed(name), nameRange: range, style: style, rest: rest, meaning: dictionary.lane(folded),
            folded: folded)
    }

    /// `Label: text`, or bold that CommonMark does not recognise (`**Label:**text`): only for names that are known, or
    /// nearly.
    private func plain(_ inlines: ArraySlice<Inline>) -> LabelLine? {
        // Most lines have no colon near their beginning at all.
        guard LabelText.hasColonNear(inlines) else { return nil }
        // Marks that are no markup may part the text into several pieces.
        var name = ""
        var index = inlines.startIndex
        while index < inlines.endIndex, index < inlines.startIndex + 6, case .text(let piece) = inlines[index].kind {
            guard let colon = LabelText.colon(in: piece) else {
                name += piece
                guard name.utf8.count <= LabelScan.lengthLimit else { return nil }
                index += 1
                continue
            }
            let head = Passage.text(inlines[index], from: 0, to: colon.lowerBound)
            if case .text(let end) = head.kind { name += end }
            let isMarked = name.utf8.contains(UInt8(ascii: "*")) || name.hasPrefix("__")
            let folded = FoldedName(name)
            guard name.utf8.count <= LabelScan.lengthLimit, !folded.isEmpty else { return nil }
            let meaning = dictionary.lane(folded)
            let isPersona = folded.words.count <= 3 && dictionary.roles(folded).contains(.persona)
            let isSlip = meaning == nil && !isPersona && dictionary.isSlipOfLane(folded)
            guard meaning != nil || isPersona || isSlip else { return nil }
            let tail = Passage.text(inlines[index], from: colon.upperBound, to: piece.utf8.count)
            var rest = Passage([tail] + inlines[(index + 1)...])
            if isMarked { LabelText.cutMarks(&rest) }
            // "Time:12" and "https:" are no labels; a label's colon is followed by a blank, a mark or the end.
            if !isMarked, piece.utf8.count > colon.upperBound, !LabelText.isBlank(piece, at: colon.upperBound),
                colon.count == 1
            {
                return nil
            }
            rest.trim()
            return LabelLine(
                name: LabelText.trimmed(name),
                nameRange: isSlip && index == inlines.startIndex ? head.range : inlines.first!.range.union(head.range),
                style: isMarked ? .bold : isSlip ? .misspelt : .plain, rest: rest, meaning: meaning, folded: folded)
        }
        return nil
    }
}

/// The signs around labels.
enum LabelText {
    /// The first colon, ordinary or full-width, as offsets in the bytes.
    static func colon(in text: String) -> Range<Int>? {
        var text = text
        return text.withUTF8 { bytes in
            for index in 0..<bytes.count {
                if bytes[index] == UInt8(ascii: ":") { return index..<index + 1 }
                if bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x9A {
                    return index..<index + 3
                }
            }
            return nil
        }
    }

    /// Whether a colon stands in the texts that a line begins with, as near as a label's would.
    static func hasColonNear(_ inlines: ArraySlice<Inline>) -> Bool {
        var left = LabelScan.lengthLimit
        for inline in inlines.prefix(6) {
            guard case .text(let text) = inline.kind else { return false }
            // 0x9A ends a full-width colon; other letters have it too, and are then looked at closely.
            let isNear = text.utf8.withContiguousStorageIfAvailable { bytes in
                bytes.prefix(left).contains { $0 == UInt8(ascii: ":") || $0 == 0x9A }
            }
            if isNear ?? true { return true }
            left -= text.utf8.count
            if left <= 0 { return false }
        }
        return false
    }

    /// The name before a colon that ends it; nil when none does.
    static func withoutFinalColon(_ name: String) -> String? {
        let clean = trimmed(name)
        if clean.hasSuffix(":") { return trimmed(String(clean.dropLast())) }
        if clean.hasSuffix("\u{FF1A}") { return trimmed(String(clean.dropLast())) }
        return nil
    }

    static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "\u{FF1A}" }

    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{2014}" || scalar == "\u{2013}" || scalar == "-"
    }

    /// Cuts one leading sign, with the blanks around it; false and nothing cut when another one stands there.
    static func cutLeading(_ passage: inout Passage, where isSign: (Unicode.Scalar) -> Bool) -> Bool {
        var copy = passage
        copy.trim()
        guard let first = copy.inlines.first, case .text(let text) = first.kind, let scalar = text.unicodeScalars.first,
            isSign(scalar)
        else { return false }
        copy.inlines[copy.inlines.startIndex] = Passage.text(
            first, from: String(Character(scalar)).utf8.count, to: text.utf8.count)
        copy.trim()
        passage = copy
        return true
    }

    /// Cuts the stars or underscores that were meant to end bold text.
    static func cutMarks(_ passage: inout Passage) {
        while let first = passage.inlines.first, case .text(let text) = first.kind {
            let marks = text.utf8.prefix { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }.count
            guard marks > 0 || text.isEmpty else { return }
            if marks == text.utf8.count {
                passage.inlines.removeFirst()
            } else {
                passage.inlines[passage.inlines.startIndex] = Passage.text(first, from: marks, to: text.utf8.count)
                return
            }
        }
    }

    private static let separators: [[UInt8]] = ["|", "\u{B7}", "\u{2022}", "\u{2502}", "\u{FF5C}"].map {
        Array($0.utf8)
    }

    /// Whether a text ends with a sign that parts it from what follows, with a blank before it.
    static func endsWithSeparator(_ text: String) -> Bool { separatorLength(text) != nil }

    /// The bytes from the blank before a final separator to the end.
    private static func separatorLength(_ text: String) -> Int? {
        let bytes = text.utf8
        let trailing = bytes.reversed().prefix { Passage.isBlank($0) }.count
        let solid = bytes.dropLast(trailing)
        for sign in separators where solid.suffix(sign.count).elementsEqual(sign) {
            let before = solid.dropLast(sign.count)
            if before.isEmpty || Passage.isBlank(before.last!) {
                return trailing + sign.count
            }
        }
        return nil
    }

    /// Cuts a separator off the end.
    static func cutSeparator(_ passage: inout Passage) {
        guard let last = passage.inlines.last, case .text(let text) = last.kind,
            let length = separatorLength(text)
        else { return }
        let count = text.utf8.count
        passage.inlines[passage.inlines.endIndex - 1] = Passage.text(last, from: 0, to: count - length)
        passage.trim()
    }

    static func isBlank(_ text: String, at offset: Int) -> Bool {
        Passage.isBlank(text.utf8[text.utf8.index(text.utf8.startIndex, offsetBy: offset)])
    }

    /// Without blanks and literal stars at the ends.
    static func trimmed(_ name: String) -> String {
        func isEdge(_ byte: UInt8) -> Bool { Passage.isBlank(byte) || byte == UInt8(ascii: "*") }
        var bytes = Substring(name).utf8
        while let first = bytes.first, isEdge(first) { bytes.removeFirst() }
        while let last = bytes.last, isEdge(last) { bytes.removeLast() }
        return String(Substring(bytes))
    }
}

/// Signs that decorate: digits, punctuation, emoji, blanks.
enum Decoration {
    /// Whether a text has no letters at all.
    static func isAll(_ text: String) -> Bool {
        let name = FoldedName(text)
        return name.words.allSatisfy { name.bytes[$0].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    }

    /// Whether a cell or line holds nothing but dashes, dots and blanks, as empty cells do.
    static func isNothing(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20, 0x09, 0x0A, 0x2D, 0x2E, 0xA0, 0x2010...0x2015, 0x2026, 0x2212, 0xB7, 0x5F, 0x7E: true
            default: false
            }
        }
    }
}
