/// The name of a stage or step without its decoration, and the duration that was written into it.
struct StageName: Equatable {
    var name: String
    var duration: String?
    /// What stood before the name: "2. ", "Stage 2: ".
    var lead = ""
    /// It began with "Stage 1", "Этап 2:", "Phase 3 —": a sign that stages are told.
    var isNumberedStage = false
    /// It began with "Step 1", "Шаг 2".
    var isNumberedStep = false
}

extension ReadingDictionary {
    /// Cleans the name of a stage: emoji, keycaps, numbering and stage words before it, a stage word after it and a
    /// duration in parentheses go; a number or a dash that belongs to the name stays ("5-session loop", "9:00",
    /// "Outcome — qualified").
    func stageName(_ text: String) -> StageName {
        var result = StageName(name: text)
        var rest = Substring(LabelText.trimmed(text))
        let original = rest
        rest = StageNameText.withoutSymbols(rest)
        // "1. Phase: Entry" and "Stage 1: Entry" in any order, twice at most.
        for _ in 0..<2 {
            let before = rest
            if let (after, role) = withoutStageWord(rest) ?? withoutCountedStageWord(rest) {
                result.isNumberedStage = result.isNumberedStage || role.contains(.stage)
                result.isNumberedStep = result.isNumberedStep || role.contains(.step) && !role.contains(.stage)
                rest = after
            } else if let after = StageNameText.withoutNumber(rest) {
                rest = after
            }
            rest = StageNameText.withoutSymbols(rest)
            if rest == before { break }
        }
        let lead = original.utf8.count - rest.utf8.count
        if let last = rest.unicodeScalars.last, LabelText.isColon(last) { rest.unicodeScalars.removeLast() }
        if let (shorter, duration) = withoutDuration(rest) {
            rest = shorter
            result.duration = duration
        }
        rest = withoutFinalStageWord(rest)
        if FoldedName(String(rest)).isEmpty {
            rest = original
        } else if lead > 0 {
            result.lead = String(decoding: original.utf8.prefix(lead), as: UTF8.self)
        }
        result.name = LabelText.trimmed(String(rest))
        return result
    }

    /// Whether a row with this name goes on with the stage of another: the same name, and no other number or duration.
    func isSameStage(_ name: StageName, as other: StageName) -> Bool {
        guard name.name == other.name else { return false }
        if let duration = name.duration, let known = other.duration, duration != known { return false }
        if name.lead.isEmpty || other.lead.isEmpty || name.lead == other.lead { return true }
        let number = number(name.lead)
        let known = self.number(other.lead)
        return number.isEmpty || known.isEmpty || number == known
    }

    /// The words of what stands before a name that are none for stages: "2" of "Stage 2:".
    private func number(_ lead: String) -> [[UInt8]] {
        let name = FoldedName(lead)
        return name.words.indices.filter { roles(name, $0..<$0 + 1).isDisjoint(with: [.stage, .step]) }
            .map { Array(name.bytes[name.words[$0]]) }
    }

    /// "Stage 1:", "Этап 2.", "Krok 3 —", "ステージ1：", "Phase: " cut off; nil when the text does not begin so.
    private func withoutStageWord(_ text: Substring) -> (Substring, NameRoles)? {
        var end = text.startIndex
        let scalars = text.unicodeScalars
        while end < scalars.endIndex, StageNameText.isAlphabetic(scalars[end]), !StageNameText.isNumeral(scalars[end]) {
            end = scalars.index(after: end)
        }
        guard end > text.startIndex else { return nil }
        let role = roles(of: String(text[..<end])).intersection([.stage, .step])
        if role.isEmpty { return nil }
        let beforeNumber = StageNameText.trimmed(text[end...])
        if let afterNumber = StageNameText.digits(beforeNumber) {
            if let separated = StageNameText.withoutSeparator(afterNumber) {
                return (separated, role)
            }
            // "Stage 1" alone, or "Stage 1 Awareness".
            let trimmed = StageNameText.trimmed(afterNumber)
            if trimmed.isEmpty || afterNumber.unicodeScalars.first == " " { return (trimmed, role) }
            return nil
        }
        guard let colon = beforeNumber.unicodeScalars.first, LabelText.isColon(colon) else { return nil }
        return (StageNameText.trimmed(Substring(beforeNumber.unicodeScalars.dropFirst())), role)
    }

    /// "1단계: 인지", "第1段階：", "第二阶段 —", "1-й этап:", "2nd stage:" cut off: the number before the word.
    private func withoutCountedStageWord(_ text: Substring) -> (Substring, NameRoles)? {
        var scalars = text.unicodeScalars
        guard let first = scalars.first, first.value >= 0x3000 || (0x30...0x39).contains(first.value) else {
            return nil
        }
        let isOrdinal = first == "\u{7B2C}"
        if isOrdinal { scalars = scalars.dropFirst() }
        let count = scalars.prefix {
            (0x30...0x39).contains($0.value) || (0xFF10...0xFF19).contains($0.value)
                || isOrdinal && StageNameText.isNumeral($0)
        }.count
        guard (1...3).contains(count) else { return nil }
        scalars = scalars.dropFirst(count)
        // The ending of an ordinal: "1st", "2-й", "3e", "4ª", "5.".
        let afterNumber = scalars
        for length in 0...3 {
            var rest = afterNumber.dropFirst(length)
            if afterNumber.prefix(length).contains(where: { $0 == " " }) { break }
            while rest.first == " " { rest = rest.dropFirst() }
            let word = rest.prefix { $0.properties.isAlphabetic }
            let role = word.isEmpty ? [] : roles(of: String(word)).intersection([.stage, .step])
            if role.isEmpty { continue }
            guard let separated = StageNameText.withoutSeparator(Substring(rest.dropFirst(word.count))) else {
                return nil
            }
            return (separated, role)
        }
        return nil
    }

    /// "Awareness stage", "Этап" at the end: a stage word after a name.
    private func withoutFinalStageWord(_ text: Substring) -> Substring {
        let bytes = text.utf8
        guard let space = bytes.firstIndex(of: 0x20), bytes.lastIndex(of: 0x20) == space else { return text }
        let word = String(text[bytes.index(after: space)...])
        let before = text[..<space]
        guard roles(of: word).contains(.stage), isPlainStageWord(word) else { return text }
        return before
    }

    /// Only the plain words, not every header that a column of stages may have ("section", "scenario", "layer").
    private func isPlainStageWord(_ word: String) -> Bool {
        roles(of: word).isDisjoint(with: [.persona, .journey, .laneColumn, .time]) && lane(named: word) == nil
    }

    /// "(2–3 days)", "(T+0 to T+7 min)", "(Day 1-7)" at the end: a number and a unit of time.
    func withoutDuration(_ text: Substring) -> (Substring, String)? {
        let trimmed = StageNameText.trimmedEnd(text)
        let scalars = trimmed.unicodeScalars
        guard let last = scalars.last, last == ")" || last == "\u{FF09}",
            let open = scalars.lastIndex(where: { $0 == "(" || $0 == "\u{FF08}" }), open > scalars.startIndex
        else { return nil }
        let inner = trimmed[scalars.index(after: open)..<scalars.index(before: scalars.endIndex)]
        guard isDuration(String(inner)) else { return nil }
        return (StageNameText.trimmedEnd(trimmed[..<open]), LabelText.trimmed(String(inner)))
    }

    /// Whether a text says how long: numbers, a unit of time, and at most two words more.
    func isDuration(_ text: String) -> Bool {
        let name = FoldedName(text)
        guard !name.isEmpty, name.words.count <= 8 else { return false }
        var units = 0
        var numbers = 0
        var others = 0
        // "Rest of day 1" tells when, not how long.
        var isDated = false
        for word in name.words.indices {
            if name.bytes[name.words[word]].contains(where: { (0x30...0x39).contains($0) }) {
                numbers += 1
                let letters = name.bytes[name.words[word]].drop { (0x30...0x39).contains($0) }
                if !letters.isEmpty, let role = roles[NameKey.hash(letters)], role.contains(.timeUnit) { units += 1 }
            } else if roles(name, word..<word + 1).contains(.timeUnit) {
                isDated = isDated || numbers == 0 && others > 0
                units += 1
            } else {
                others += 1
            }
        }
        if isDated, numbers > 0 { return false }
        return units > 0 && others <= 3 && (numbers > 0 || others == 0 || others == 1 && name.words.count == 2)
    }
}

/// Cutting decoration off names.
enum StageNameText {
    /// Without leading emoji, bullets, arrows, keycaps' marks and blanks. Brackets, quotes and digits stay.
    static func withoutSymbols(_ text: Substring) -> Substring {
        var rest = text.unicodeScalars
        while let first = rest.first {
            switch first.value {
            case 0x20, 0x09, 0xA0, 0x2A, 0x23, 0x2022, 0x25A0...0x27BF, 0x2B00...0x2BFF, 0x1F000...0x1FAFF, 0xFE0F,
                0x200D, 0x20E3,
                0x2190...0x21FF:
                rest.removeFirst()
            default:
                return Substring(rest)
            }
        }
        return Substring(rest)
    }

    /// Without "1.", "2.1", "3)", "1️⃣", "№ 4", "IV."; nil when no numbering stands there.
    static func withoutNumber(_ text: Substring) -> Substring? {
        var rest = text
        var isMarked = false
        guard let first = rest.unicodeScalars.first else { return nil }
        if first == "№" || first == "#" {
            rest = trimmed(Substring(rest.unicodeScalars.dropFirst()))
            isMarked = true
        } else if !(0x30...0x39).contains(first.value), first != "I", first != "V", first != "X", first != "\u{1F51F}" {
            return nil
        }
        if let keycap = withoutKeycap(rest) { return keycap }
        if let roman = withoutRoman(rest) { return roman }
        var parts = 0
        var scalars = rest.unicodeScalars
        while true {
            let digits = scalars.prefix { (0x30...0x39).contains($0.value) }.count
            guard (1...3).contains(digits) else { return nil }
            scalars = scalars.dropFirst(digits)
            parts += 1
            guard scalars.first == ".", let next = scalars.dropFirst().first, (0x30...0x39).contains(next.value) else {
                break
            }
            scalars = scalars.dropFirst()
        }
        guard let after = scalars.first else { return nil }
        switch after {
        case ".", ")", "\u{FF0E}", "\u{3001}", "\u{FF09}":
            // "1.5-hour" is no numbering: something must part it from the name.
            let following = scalars.dropFirst().first
            guard let following,
                following == " " || following == "\u{A0}" || following.value > 0x2E80
                    || parts == 1 && following.properties.isAlphabetic
            else { return nil }
            return trimmed(Substring(scalars.dropFirst()))
        case " " where parts > 1 || isMarked: return trimmed(Substring(scalars))
        case " ":
            // "1 — Discover", "1: Discover"
            let next = trimmed(Substring(scalars))
            if let first = next.unicodeScalars.first, "\u{2014}\u{2013}\u{B7}\u{2022}|".unicodeScalars.contains(first) {
                return trimmed(next.dropFirst())
            }
            if next.hasPrefix("- ") { return trimmed(next.dropFirst()) }
            return nil
        case ":", "\u{FF1A}":
            guard let following = scalars.dropFirst().first, following == " " || following.value > 0x2E80 else {
                return nil
            }
            return trimmed(Substring(scalars.dropFirst()))
        default: return nil
        }
    }

    /// Unicode's property, without a look into its tables for the letters of most maps.
    static func isAlphabetic(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A, 0x410...0x44F: true
        case ..<0x80: false
        default: scalar.properties.isAlphabetic
        }
    }

    /// 一 to 十.
    static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: true
        default: false
        }
    }

    /// A time of day written with a stop, "6.10 Up", as minutes, and its length in bytes; nil when none begins the text.
    static func clock(_ text: String) -> (minutes: Int, length: Int)? {
        let bytes = Array(text.utf8.prefix(8))
        let hours = bytes.prefix { (0x30...0x39).contains($0) }
        guard (1...2).contains(hours.count), bytes.count >= hours.count + 3, bytes[hours.count] == UInt8(ascii: ".")
        else { return nil }
        let minutes = bytes[(hours.count + 1)..<(hours.count + 3)]
        let end = hours.count + 3
        guard minutes.allSatisfy({ (0x30...0x39).contains($0) }), end == bytes.count || bytes[end] == 0x20 else {
            return nil
        }
        func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
        guard number(hours) <= 24, number(minutes) < 60 else { return nil }
        return (number(hours) * 60 + number(minutes), end)
    }

    private static func withoutKeycap(_ text: Substring) -> Substring? {
        var scalars = text.unicodeScalars
        guard let first = scalars.popFirst(), (0x30...0x39).contains(first.value) || first == "\u{1F51F}" else {
            return nil
        }
        if scalars.first == "\u{FE0F}" { scalars = scalars.dropFirst() }
        guard scalars.first == "\u{20E3}" || first == "\u{1F51F}" else { return nil }
        return trimmed(Substring(scalars.dropFirst()))
    }

    private static func withoutRoman(_ text: Substring) -> Substring? {
        let scalars = text.unicodeScalars
        let roman = scalars.prefix { "IVX".unicodeScalars.contains($0) }
        guard (1...5).contains(roman.count), scalars.dropFirst(roman.count).first == ".",
            scalars.dropFirst(roman.count + 1).first == " "
        else { return nil }
        return trimmed(Substring(scalars.dropFirst(roman.count + 1)))
    }

    /// What follows a number behind a stage word: digits with parts and letters ("2", "1.1", "2a"), a roman number or one
    /// capital letter; nil when none stands there.
    static func digits(_ text: Substring) -> Substring? {
        var scalars = text.unicodeScalars
        if scalars.first == "#" || scalars.first == "№" { scalars = scalars.dropFirst() }
        let digits = scalars.prefix {
            (0x30...0x39).contains($0.value) || $0 == "\u{FE0F}" || $0 == "\u{20E3}"
                || (0xFF10...0xFF19).contains($0.value) || (0x0660...0x0669).contains($0.value)
                || (0x06F0...0x06F9).contains($0.value) || isNumeral($0)
        }.count
        if digits > 0 {
            scalars = scalars.dropFirst(digits)
            while scalars.first == ".", let next = scalars.dropFirst().first, (0x30...0x39).contains(next.value) {
                scalars = scalars.dropFirst()
                scalars = scalars.dropFirst(scalars.prefix { (0x30...0x39).contains($0.value) }.count)
            }
            if let letter = scalars.first, (0x61...0x66).contains(letter.value),
                !(scalars.dropFirst().first?.properties.isAlphabetic ?? false)
            {
                scalars = scalars.dropFirst()
            }
            return Substring(scalars)
        }
        let capitals = scalars.prefix { (0x41...0x5A).contains($0.value) }
        let isRoman = capitals.allSatisfy { "IVX".unicodeScalars.contains($0) }
        guard capitals.count == 1 || isRoman && (1...5).contains(capitals.count) else { return nil }
        let after = scalars.dropFirst(capitals.count)
        guard !(after.first?.properties.isAlphabetic ?? false) else { return nil }
        return Substring(after)
    }

    /// Without the sign between a stage's number and its name; nil when there is none.
    static func withoutSeparator(_ text: Substring) -> Substring? {
        let rest = trimmed(text)
        guard let first = rest.unicodeScalars.first else { return nil }
        switch first {
        case ":", ".", ")", "\u{2014}", "\u{2013}", "|", "\u{FF1A}", "\u{2192}", "\u{3001}", "\u{FF0E}", "/":
            return trimmed(Substring(rest.unicodeScalars.dropFirst()))
        case "-":
            var scalars = rest.unicodeScalars
            // "Phase 1-2" is a range.
            guard scalars.dropFirst().first != nil, !(0x30...0x39).contains(scalars.dropFirst().first!.value) else {
                return nil
            }
            while scalars.first == "-" { scalars = scalars.dropFirst() }
            return trimmed(Substring(scalars))
        default: return nil
        }
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.unicodeScalars.first, first == " " || first == "\u{A0}" || first == "\t" {
            text.unicodeScalars.removeFirst()
        }
        return text
    }

    static func trimmedEnd(_ text: Substring) -> Substring {
        var text = text
        while let last = text.unicodeScalars.last, last == " " || last == "\u{A0}" || last == "\t" {
            text.unicodeScalars.removeLast()
        }
        return text
    }
}
