import Testing

@testable import MapDrawing

@Suite struct TextClustersTests {
    private func width(_ text: String, _ face: FontFace = .regular) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var clusters = TextClusters(bytes, face: face)
            var total = 0
            while let cluster = clusters.next() { total += cluster.width }
            return total
        }
    }

    private func count(_ text: String) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var clusters = TextClusters(bytes, face: .regular)
            var count = 0
            while clusters.next() != nil { count += 1 }
            return count
        }
    }

    @Test(
        "widths are those of Liberation Sans",
        arguments: [
            ("A", 1366), ("i", 455), ("W", 1933), (" ", 569), ("Ж", 1891), ("щ", 1685), ("ł", 455),
            ("–", 1139), ("—", 2048), ("№", 2197), ("€", 1139), ("“", 682), ("−", 1196), ("\u{A0}", 569),
        ])
    func knownWidths(text: String, expected: Int) {
        #expect(width(text) == expected)
    }

    @Test("Greek is counted a 64th wider, for the fonts that may stand in", arguments: [("Ω", 1531), ("α", 1184)])
    func greekWidths(text: String, ofLiberationSans: Int) {
        #expect(width(text) == ofLiberationSans + ofLiberationSans / 64)
    }

    @Test("bold has widths of its own", arguments: [("A", 1479), ("i", 569), ("ж", 1452)])
    func boldWidths(text: String, expected: Int) {
        #expect(width(text, .bold) == expected)
    }

    @Test(
        "italics have widths of their own, the upright letter's where that is wider",
        arguments: [("A", 1366), ("i", 455), ("ł", 455), ("т", 1706), ("г", 1010), ("л", 1195), ("№", 2218)])
    func italicWidths(text: String, expected: Int) {
        #expect(width(text, .italic) == expected)
    }

    @Test(
        "what has no width of its own takes none",
        arguments: ["e\u{301}", "e\u{AD}", "и\u{306}", "e\u{200D}", "e\u{2060}", "e\u{20DD}"])
    func noRoom(text: String) {
        let bare = String(text.unicodeScalars.prefix(1))
        #expect(width(text) == width(bare))
    }

    @Test(
        "characters outside the table are measured by their class",
        arguments: [
            ("漢", 2048), ("カ", 2048), ("한", 2048), ("ｶ", 1024), ("₽", 1331), ("★", 1844), ("①", 1844), ("ก", 2048),
        ])
    func classes(text: String, expected: Int) {
        #expect(width(text) == expected)
    }

    @Test(
        "an emoji sequence is one character",
        arguments: ["😀", "👨‍👩‍👧‍👦", "🇵🇱", "👍🏽", "❤️", "1️⃣", "😮‍💨", "🏴󠁧󠁢󠁥󠁮󠁧󠁿"])
    func emoji(text: String) {
        #expect(count(text) == 1)
        #expect(width(text) == TextClusters.emojiWidth)
    }

    @Test("clusters cover the text without gaps", arguments: ["Ąę e\u{301}x", "🇵🇱🇺🇦🇪", "a\r\nb", "漢字かな", "נִקּוּד"])
    func cover(text: String) {
        var text = text
        text.withUTF8 { bytes in
            var clusters = TextClusters(bytes, face: .regular)
            var end = 0
            while let cluster = clusters.next() {
                #expect(cluster.start == end)
                #expect(cluster.end > cluster.start)
                end = cluster.end
            }
            #expect(end == bytes.count)
        }
    }

    @Test(
        "runs of letters are as wide as their letters one by one, and leave a mark with its letter",
        arguments: [
            "Opens six", "Подписывает 12 справок", "źdźbło", "cafe\u{301} au lait", "и\u{306}йод", "αίτηση form",
            "a×b 3÷4",
            String(repeating: "превысокомногорассмотрительствующий", count: 5),
            "x" + String(repeating: "e\u{301}", count: 40),
        ])
    func runs(text: String) {
        var text = text
        text.withUTF8 { bytes in
            var clusters = TextClusters(bytes, face: .regular)
            var before: [Int: Int] = [0: 0]
            var width = 0
            while let cluster = clusters.next() {
                width += cluster.width
                before[cluster.end] = width
            }
            for (start, width) in before {
                clusters.move(to: start)
                guard let run = clusters.plainRun() else { continue }
                #expect(before[run.end].map { $0 - width } == run.width)
            }
        }
    }
}
