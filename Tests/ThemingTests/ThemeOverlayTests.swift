import SourceDiagnostics
import Testing
import Theming

@Suite struct ThemeOverlayTests {
    @Test("A site's own template stands in for the built-in one")
    func override() {
        var diagnostics: [Diagnostic] = []
        let own = SourceFile(path: "theme/pages/map.mustache", text: "own {{title}}")
        let templates = load("built-in", overrides: [own], &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(templates.render("pages/map", Page(title: "T")).string == "own T")
    }

    @Test("A site may add a partial for its own templates")
    func newPartial() {
        var diagnostics: [Diagnostic] = []
        let overrides = [
            SourceFile(path: "theme/pages/map.mustache", text: "{{> stamp}}"),
            SourceFile(path: "theme/partials/stamp.mustache", text: "[{{title}}]"),
        ]
        let templates = load("", overrides: overrides, &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(templates.render("pages/map", Page(title: "T")).string == "[T]")
    }

    @Test("After a mistake in the site's own template the built-in one still renders")
    func fallback() {
        var diagnostics: [Diagnostic] = []
        let own = SourceFile(path: "theme/pages/map.mustache", text: "own {{titel}}")
        let templates = load("built-in {{title}}", overrides: [own], &diagnostics)
        #expect(diagnostics.map(\.path) == ["theme/pages/map.mustache"])
        #expect(templates.render("pages/map", Page(title: "T")).string == "built-in T")
    }

    @Test("Assets are the built-in ones with the site's own in their place and beside them")
    func assets() {
        var diagnostics: [Diagnostic] = []
        let overrides = [
            SourceFile(path: "theme/assets/site.css", text: "b{}"),
            SourceFile(path: "theme/assets/logo.svg", text: "<svg/>"),
        ]
        let templates = load("", overrides: overrides, &diagnostics)
        #expect(diagnostics.isEmpty)
        #expect(
            templates.assets == [
                SourceFile(path: "logo.svg", text: "<svg/>"), SourceFile(path: "site.css", text: "b{}"),
            ])
    }

    @Test(
        "Words and dictionaries of further languages are welcome", arguments: ["words/de.yaml", "dictionary/de.yaml"])
    func languages(path: String) {
        var diagnostics: [Diagnostic] = []
        _ = load("", overrides: [SourceFile(path: "theme/" + path, text: "")], &diagnostics)
        #expect(diagnostics.isEmpty)
    }

    @Test(
        "A file that stands in for nothing is an error with the nearest name",
        arguments: [
            ("theme/pages/mapp.mustache", "name it theme/pages/map.mustache"),
            ("theme/assets/sites.css", "name it theme/assets/site.css"),
            ("theme/layout.html", nil),
        ] as [(String, String?)])
    func unknown(path: String, suggestion: String?) throws {
        var diagnostics: [Diagnostic] = []
        _ = load("", overrides: [SourceFile(path: path, text: "")], &diagnostics)
        #expect(diagnostics.map(\.code) == [.unknownThemeFile])
        let diagnostic = try #require(diagnostics.first)
        #expect(diagnostic.path == path)
        #expect(diagnostic.range == ByteRange(at: 0))
        #expect(diagnostic.suggestion == suggestion)
    }
}
