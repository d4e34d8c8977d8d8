import JourneyModel
import MapReading
import SourceDiagnostics
import Testing

@testable import AtlasLinking

struct SiteLanguagesTests {
    @Test(
        "without settings the language of most files is the site's, the interface's own before others",
        arguments: [
            (["ru", "", ""], ["en", "ru"]), (["ru", "ru", ""], ["ru"]), (["he", "", ""], ["en", "he"]),
            (["he", "he", "ru"], ["ru", "he"]), (["he", ""], ["en", "he"]), (["pl", "ru"], ["pl", "ru"]),
            (["ru", "en"], ["en", "ru"]), (["ru", "ru", "en"], ["ru", "en"]),
            (["de", "pl", "en"], ["en", "pl", "de"]),
            (["he", "he"], ["he"]), (["", ""], ["en"]),
        ])
    func mostFiles(codes: [String], expected: [String]) {
        let reader = MapReader(dictionary: SiteText.dictionary, settings: SettingsDraft())
        let drafts = codes.enumerated().map { number, code in
            let text = SiteText.map("Map \(number)", front: code.isEmpty ? "" : "lang: \(code)")
            return reader.read(SourceFile(path: "m\(number).md", text: text), as: .any)
        }
        #expect(SiteLanguages.decide(drafts, settings: SettingsDraft()).map(\.tag) == expected)
        #expect(SiteLanguages.decide(drafts.reversed(), settings: SettingsDraft()).map(\.tag) == expected)
    }

    @Test("one file in another language leaves the start page to the others")
    func otherLanguage() {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map("A"), "content/journeys/b.md": SiteText.map("B"),
            "content/journeys/c.md": SiteText.map("C", front: "lang: ru"),
        ])
        #expect(site.atlas.site.languages == [.english, .russian])
        #expect(site.atlas.journeys.map(\.address) == ["journeys/a.html", "journeys/b.html", "ru/journeys/c.html"])
    }

    @Test("a file in other letters that states no language does not count as English")
    func otherLetters() {
        let site = SiteText([
            "content/journeys/a.md": SiteText.map("Займ", front: "lang: ru"),
            "content/journeys/b.md": SiteText.map("Карта"),
            "content/journeys/c.md": SiteText.map("Счёт"),
        ])
        #expect(site.atlas.site.languages == [.russian])
    }
}
