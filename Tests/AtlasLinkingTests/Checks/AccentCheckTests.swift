import Testing

struct AccentCheckTests {
    private static func site(_ accent: String) -> SiteText {
        SiteText([
            "journeybook.yaml": "brand:\n  accent: 1️⃣\"\(accent)\"\n",
            "content/journeys/a.md": SiteText.map("A"),
        ])
    }

    @Test(
        "a pale accent is reported with the colour that is used instead", arguments: ["#ffcc00", "#777777", "#ffffff"])
    func pale(accent: String) throws {
        let site = AccentCheckTests.site(accent)
        #expect(site.complaints == ["pale-accent advice 1️⃣"])
        let suggestion = try #require(site.diagnostics.first?.suggestion)
        let better = try #require(suggestion.split(separator: "\"").dropFirst().first)
        #expect(AccentCheckTests.site(String(better)).complaints == [])
    }

    @Test("an accent that can be read is nobody's business", arguments: ["#0b5a6f", "#000000"])
    func dark(accent: String) {
        #expect(AccentCheckTests.site(accent).complaints == [])
    }
}
