import SiteBuilder
import SourceDiagnostics
import Testing

/// A site's own `theme/` through the whole way.
struct ThemeTests {
    private static func build(_ theme: KeyValuePairs<String, String>) -> (
        files: [String: [UInt8]], diagnostics: [Diagnostic]
    ) {
        let map = SourceFile(
            path: "content/journeys/a.md", text: "---\ntitle: A\nowner: X\n---\n\n" + SiteLiteral.table)
        let settings = SourceFile(
            path: "journeybook.yaml", text: "title: Maps\nlanguages: [en, ru]\nbrand: {accent: \"#0b5a6f\"}\n")
        let own = theme.map { SourceFile(path: "theme/" + $0, text: $1) }
        return SiteLiteral(files: [map, settings] + own).build()
    }

    private static func text(_ path: String, _ site: (files: [String: [UInt8]], diagnostics: [Diagnostic])) -> String {
        String(decoding: site.files[path] ?? [], as: UTF8.self)
    }

    @Test("own rules follow the built-in ones in the one stylesheet, and the brand's accent follows both")
    func css() throws {
        let site = ThemeTests.build(["assets/zz-brand.css": ":root { --corner: 0; }\n"])
        #expect(site.diagnostics.filter { $0.severity == .error } == [])
        let sheet = ThemeTests.text("theme/site.css", site)
        let tokens = try #require(sheet.firstRange(of: "--corner: 0.375rem"))
        let own = try #require(sheet.firstRange(of: "--corner: 0;"))
        let accent = try #require(sheet.firstRange(of: "The brand's accent"))
        #expect(tokens.lowerBound < own.lowerBound)
        #expect(own.lowerBound < accent.lowerBound)
        #expect(site.files["theme/zz-brand.css"] == nil)
    }

    @Test(
        "a site may begin light or dark until its reader chooses",
        arguments: [("light", " data-theme=\"light\""), ("dark", " data-theme=\"dark\""), ("device", ""), ("darc", "")])
    func appearance(choice: String, attribute: String) throws {
        let map = SourceFile(
            path: "content/journeys/a.md", text: "---\ntitle: A\nowner: X\n---\n\n" + SiteLiteral.table)
        let settings = SourceFile(path: "journeybook.yaml", text: "title: Maps\nbrand: {appearance: \(choice)}\n")
        let site = SiteLiteral(files: [map, settings]).build()
        let errors = site.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.code) == (choice == "darc" ? [.unknownValue] : []))
        guard errors.isEmpty else { return }
        for path in ["index.html", "journeys/a.html"] {
            #expect(ThemeTests.text(path, site).contains("<html lang=\"en\" dir=\"ltr\"\(attribute)>"))
        }
    }

    @Test("a stylesheet of a built-in one's name replaces it whole")
    func replaced() {
        let site = ThemeTests.build(["assets/site.css": "body { color: red; }\n"])
        #expect(!ThemeTests.text("theme/site.css", site).contains("--corner"))
    }

    @Test("one word changes in one language, and all others stay")
    func word() {
        let site = ThemeTests.build(["words/en.yaml": "words:\n  journeys: Stories\n"])
        #expect(site.diagnostics.filter { $0.severity == .error } == [])
        #expect(ThemeTests.text("journeys/index.html", site).contains("<h1>Stories</h1>"))
        #expect(ThemeTests.text("journeys/index.html", site).contains(">Home</a>"))
        #expect(ThemeTests.text("ru/journeys/index.html", site).contains("<h1>Пути клиентов</h1>"))
    }

    @Test("a word that does not exist is an error with the nearest one")
    func unknownWord() throws {
        let site = ThemeTests.build(["words/en.yaml": "words:\n  journeis: Stories\n"])
        let error = try #require(site.diagnostics.first { $0.severity == .error })
        #expect(error.path == "theme/words/en.yaml")
        #expect(error.suggestion?.contains("journeys") == true)
    }

    @Test("a partial of the site's own stands on every page, and a picture beside the styles is published")
    func partial() {
        let site = ThemeTests.build([
            "partials/site-footer.mustache": "<footer class=\"own\">{{siteTitle}}, made here</footer>\n",
            "assets/mark.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ])
        #expect(ThemeTests.text("index.html", site).contains("<footer class=\"own\">Maps, made here</footer>"))
        #expect(site.files["theme/mark.svg"] != nil)
    }
}
