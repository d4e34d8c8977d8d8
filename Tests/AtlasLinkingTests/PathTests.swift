import JourneyModel
import MapReading
import Testing

@testable import AtlasLinking

struct PathTests {
    @Test(
        "a link is resolved from the file it stands in and never leaves the source folder",
        arguments: [
            ("../personas/anna.md", "content/journeys/m.md", "content/personas/anna.md"),
            ("anna.md", "m.md", "anna.md"),
            ("./a/../b.md", "x/m.md", "x/b.md"), ("/content/a.md", "x/y/m.md", "content/a.md"),
            ("../../etc/passwd", "x/m.md", nil), ("..", "m.md", nil), ("a//b.md", "m.md", "a/b.md"),
        ] as [(String, String, String?)])
    func resolves(address: String, path: String, expected: String?) {
        #expect(RelativePath.resolve(address, from: path) == expected)
    }

    @Test(
        "a path is written as it would be in a file",
        arguments: [
            ("content/personas/anna.md", "content/journeys/m.md", "../personas/anna.md"), ("a/b.md", "a/c.md", "b.md"),
            ("a.md", "x/y/m.md", "../../a.md"), ("x/y/a.md", "m.md", "x/y/a.md"),
        ])
    func relative(target: String, path: String, expected: String) {
        #expect(RelativePath.relative(target, from: path) == expected)
        #expect(RelativePath.resolve(expected, from: path) == target)
    }

    @Test(
        "escapes are decoded and broken ones kept",
        arguments: [
            ("a%20b.md", "a b.md"), ("%D0%B0.md", "а.md"), ("100%", "100%"), ("%zz%4", "%zz%4"), ("%41", "A"),
        ])
    func percentDecoding(text: String, expected: String) {
        #expect(RelativePath.percentDecoded(text) == expected)
    }

    @Test(
        "a file's path gives its address and language",
        arguments: [
            ("content/journeys/bank/mortgage.md", "journeys/bank/mortgage", nil),
            ("content/journeys/mortgage.pl.md", "pl/journeys/mortgage", "pl"),
            ("content/journeys/mortgage.en.md", "journeys/mortgage", "en"),
            ("docs/plan.v2.md", "docs/plan.v2", nil), ("maps.md", "maps", nil), ("content.md", "content", nil),
        ] as [(String, String, String?)])
    func filePlaces(path: String, address: String, language: String?) {
        let place = FilePlace(path: path, languages: [.english, .polish])
        #expect(place.language?.tag == language)
        #expect(place.address(in: place.language ?? .english, first: .english) == address)
    }

    @Test(
        "assets stand below one folder of the site",
        arguments: [
            ("content/assets/form.png", "form.png"), ("assets/a/b.png", "a/b.png"),
            ("content/journeys/form.png", "journeys/form.png"), ("form.png", "form.png"), ("assets", "assets"),
        ])
    func assetPaths(path: String, expected: String) {
        #expect(AssetPath.published(path) == expected)
    }

    @Test("an item's address does not depend on white space or on how its letters are composed")
    func itemIDs() {
        func id(_ text: String) -> String {
            var ids = ItemIDs()
            ids.beginCell()
            return ids.id(ItemDigits.of(text), cell: "a.b")
        }
        #expect(id("the  same\npaper ") == id("the same paper"))
        #expect(id("кредитный") == id("кредитны\u{438}\u{306}"))
        #expect(id("Paper") != id("paper"))
        #expect(id("paper").hasPrefix("a.b~"))
        #expect(id("paper").utf8.count == "a.b~".utf8.count + 6)
    }

    @Test("equal items of a cell are numbered, those of other cells are not")
    func repeatedItems() {
        var ids = ItemIDs()
        ids.beginCell()
        let cell = (0..<3).map { _ in ids.id(ItemDigits.of("waits"), cell: "a.b") }
        #expect(cell == [cell[0], cell[0] + "-2", cell[0] + "-3"])
        ids.beginCell()
        let other = ids.id(ItemDigits.of("waits"), cell: "a.c")
        #expect(!other.contains("-"))
    }

    @Test("no two items of a cell share an address, though their texts share the digits of the hash")
    func equalDigits() {
        var ids = ItemIDs()
        ids.beginCell()
        let cell = "0123456789abcdefghijklmnopqrstuvwxyz".map { ids.id(ItemDigits.of(String($0)), cell: "a.b") }
        #expect(Set(cell.map { $0.prefix("a.b~".count + 6) }).count < cell.count)
        #expect(Set(cell).count == cell.count)
    }
}
