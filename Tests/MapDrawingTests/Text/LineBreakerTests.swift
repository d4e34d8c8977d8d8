import JourneyModel
import Testing

@testable import MapDrawing

@Suite struct LineBreakerTests {
    /// The lines of a text at a width in pixels of 14 px type.
    private func lines(
        _ text: String, width: Double, face: FontFace = .regular, indent: Double = 0,
        keepsLoneLetters: Bool = false
    ) -> [String] {
        broken(text, width: width, face: face, indent: indent, keepsLoneLetters: keepsLoneLetters).map(\.text)
    }

    private func broken(
        _ text: String, width: Double, face: FontFace = .regular, indent: Double = 0,
        keepsLoneLetters: Bool = false
    ) -> [(text: String, line: BrokenLine)] {
        var text = text
        return text.withUTF8 { bytes in
            var lines: [BrokenLine] = []
            LineBreaker.breakLines(
                bytes, face: face, limit: FontUnits.units(width, size: 14),
                indent: FontUnits.units(indent, size: 14), keepsLoneLetters: keepsLoneLetters, into: &lines)
            return lines.map { line in
                (String(decoding: bytes[line.start..<line.end], as: UTF8.self) + (line.showsHyphen ? "-" : ""), line)
            }
        }
    }

    @Test(
        "lines end where a reader expects it",
        arguments: [
            ("Opens six bank calculators", 100.0, ["Opens six bank", "calculators"]),
            ("  padded   inside  ", 60, ["padded", "inside"]),
            ("first\nsecond", 300, ["first", "second"]),
            ("well-known names", 60, ["well-", "known", "names"]),
            ("2020–2024 was calm", 110, ["2020–2024 was", "calm"]),
            ("before—after", 60, ["before—", "after"]),
            ("№\u{A0}12 and more", 36, ["№\u{A0}12", "and", "more"]),
            ("100\u{A0}000\u{202F}₽", 300, ["100\u{A0}000\u{202F}₽"]),
            ("either/or/both", 50, ["either/", "or/both"]),
            ("Speak, now!", 48, ["Speak,", "now!"]),
            ("code (B-2) holds", 70, ["code (B-2)", "holds"]),
            ("Digital · WEB-412", 80, ["Digital ·", "WEB-412"]), ("команда ИПО-1287", 70, ["команда", "ИПО-1287"]),
            ("from -2 to 4", 40, ["from", "-2 to 4"]),
        ])
    func places(text: String, width: Double, expected: [String]) {
        #expect(lines(text, width: width) == expected)
    }

    @Test("a soft hyphen shows only where the line ends")
    func softHyphen() {
        let word = "Kunden\u{AD}zufrieden\u{AD}heit"
        #expect(lines(word, width: 300) == [word])
        #expect(lines(word, width: 70) == ["Kunden-", "zufrieden-", "heit"])
    }

    @Test("a word longer than the line breaks between characters, never inside one")
    func longWords() {
        #expect(lines("aaaaaaaaaa", width: 24) == ["aaa", "aaa", "aaa", "a"])
        for line in lines(String(repeating: "e\u{301}", count: 20), width: 30) {
            #expect(line.unicodeScalars.count.isMultiple(of: 2))
        }
        #expect(lines("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", width: 22) == ["👨‍👩‍👧", "👨‍👩‍👧", "👨‍👩‍👧"])
    }

    @Test("Chinese and Japanese break between characters, but not before closing marks")
    func ideographs() {
        #expect(lines("情報が多い。", width: 70) == ["情報が多", "い。"])
        #expect(lines("「多い」と", width: 30) == ["「多", "い」", "と"])
    }

    @Test("a word of one letter leans on the next one where the language wants it")
    func loneLetters() {
        func kept(_ text: String, _ width: Double) -> [String] { lines(text, width: width, keepsLoneLetters: true) }
        #expect(kept("Спрашивает коллег, у кого", 140) == ["Спрашивает коллег,", "у кого"])
        #expect(kept("idzie w stronę", 60) == ["idzie", "w stronę"])
        #expect(kept("a Donaudampfschiff", 120) == ["a", "Donaudampfschiff"])
        #expect(lines("Copies rates into a spreadsheet", width: 130) == ["Copies rates into a", "spreadsheet"])
        let languages = ["ru", "uk", "pl", "cs", "en", "de", "pt-br"].map { LanguageCode($0) }
        #expect(languages.filter(BreakRules.keepsLoneLetters(in:)).map(\.tag) == ["ru", "uk", "pl", "cs"])
    }

    @Test("an indent narrows the first line alone")
    func indent() {
        #expect(lines("left in the dark", width: 60, indent: 30) == ["left", "in the", "dark"])
        #expect(lines("extraordinary", width: 90, indent: 40) == ["", "extraordinary"])
    }

    @Test("nothing but spaces is no line", arguments: ["", " ", "\n \n"])
    func empty(text: String) {
        #expect(lines(text, width: 100).isEmpty)
    }

    @Test("no line is wider than its limit, and no letter is lost")
    func property() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2000 {
            let text = SampleText.any(&random)
            let width = Double(random.below(180) + 24)
            let face: FontFace = random.below(2) == 0 ? .regular : .bold
            let result = broken(text, width: width, face: face)
            let limit = FontUnits.units(width, size: 14)
            for (line, place) in result {
                #expect(place.width <= limit, "\(line) in \(width)")
            }
            func letters(_ text: String) -> [Unicode.Scalar] {
                text.unicodeScalars.filter { !BreakRules.isBreakingSpace($0.value) && $0 != "-" && $0 != "\u{AD}" }
            }
            #expect(letters(result.map(\.text).joined()) == letters(text))
        }
    }

    @Test("the width of a line is the width of its text")
    func widthsAgree() {
        for (text, line) in broken("Every line knows how wide it is, hy\u{AD}phen in\u{AD}cluded", width: 77) {
            var text = text
            let natural = text.withUTF8 { LineBreaker.measure($0, face: .regular) }
            #expect(natural.total == line.width)
        }
    }
}
