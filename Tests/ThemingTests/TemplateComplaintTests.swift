import SourceDiagnostics
import Testing
import Theming

/// A template with the place of its one mistake between `⟦` and `⟧`.
private struct Marked: Sendable, CustomTestStringConvertible {
    let source: String
    let code: DiagnosticCode
    let summary: String
    var suggestion: String?

    init(_ source: String, _ code: DiagnosticCode, _ summary: String, _ suggestion: String? = nil) {
        self.source = source
        self.code = code
        self.summary = summary
        self.suggestion = suggestion
    }

    var testDescription: String { source }

    var template: String { source.filter { $0 != "⟦" && $0 != "⟧" } }

    var range: ByteRange {
        let parts = source.split(separator: "⟦", maxSplits: 1, omittingEmptySubsequences: false)
        let inside = parts[1].split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)[0]
        return ByteRange(parts[0].utf8.count, parts[0].utf8.count + inside.utf8.count)
    }
}

@Suite struct TemplateComplaintTests {
    @Test(
        "One mistake gives one complaint at its place",
        arguments: [
            Marked(
                "<h1>{{⟦titel⟧}}</h1>", .unknownTemplateName, "Name in a template must be one that the page offers",
                "write \"title\""),
            Marked(
                "{{#⟦stage⟧}}{{nonsense}}{{/stage}}", .unknownTemplateName,
                "Name in a template must be one that the page offers", "write \"stages\""),
            Marked(
                "{{#stages}}{{⟦nmae⟧}}{{/stages}}", .unknownTemplateName,
                "Name in a template must be one that the page offers", "write \"name\""),
            Marked(
                "ż {{ owner.⟦nam⟧ }}", .unknownTemplateName, "Name in a template must be one that the page offers",
                "write \"name\""),
            Marked(
                "{{⟦title⟧.name}}", .unknownTemplateName, "Name before a full stop must have names of its own"),
            Marked("{{> ⟦legnd⟧}}", .unknownTemplateName, "Partial must be a file in partials/", "write \"legend\""),
            Marked(
                "{{{⟦title⟧}}}", .malformedTemplate, "Text in a template must be printed escaped", "write \"{{title}}\""
            ),
            Marked(
                "{{&⟦title⟧}}", .malformedTemplate, "Text in a template must be printed escaped", "write \"{{title}}\""),
            Marked(
                "{{⟦body⟧}}", .malformedTemplate, "Markup in a template must be printed as it is",
                "write \"{{{body}}}\""),
            Marked(
                "{{⟦stages⟧}}", .malformedTemplate, "Only text and markup can be printed",
                "open a section with \"{{#stages}}\""),
            Marked("{{^⟦last()⟧}}, {{/last()}}", .malformedTemplate, "\"last()\" must stand in a section over a list"),
            Marked(
                "{{#stages}}{{#name}}{{#⟦first()⟧}}{{/first()}}{{/name}}{{/stages}}", .malformedTemplate,
                "\"first()\" must stand in a section over a list"),
            Marked("a ⟦{{⟧title", .malformedTemplate, "Tag must be closed", "write \"}}\""),
            Marked("a ⟦{{{⟧body}}", .malformedTemplate, "Tag must be closed", "write \"}}}\""),
            Marked(
                "⟦{{#isDraft}}⟧x", .malformedTemplate, "Section must be closed",
                "write \"{{/isDraft}}\" where the section ends"),
            Marked(
                "x{{/⟦isDraft⟧}}", .malformedTemplate, "Closing tag must follow its section", "remove \"{{/isDraft}}\""),
            Marked(
                "{{#isDraft}}{{#owner}}{{/⟦isDraft⟧}}", .malformedTemplate, "Closing tag must name its section",
                "write \"owner\""),
            Marked(
                "{{⟦ti tle⟧}}", .malformedTemplate,
                "Name in a template must be made of letters, digits, \"-\" and \"_\""),
            Marked(
                "{{#⟦count(stages)⟧}}{{/stages}}", .malformedTemplate,
                "Name in a template must be made of letters, digits, \"-\" and \"_\""),
            Marked(
                "⟦{{=<% %>=}}⟧", .malformedTemplate, "Template must use variables, sections, comments and partials only"
            ),
            Marked(
                "⟦{{% CONTENT_TYPE:TEXT}}⟧", .malformedTemplate,
                "Template must use variables, sections, comments and partials only"),
            Marked(
                "⟦{{<layout}}⟧", .malformedTemplate, "Template must use variables, sections, comments and partials only"
            ),
            Marked("{{> ⟦*title⟧}}", .malformedTemplate, "Name of a partial must be that of a file"),
            Marked("a⟦\u{1}⟧b", .malformedTemplate, "Template must not contain control characters"),
        ])
    private func complaint(_ marked: Marked) throws {
        var diagnostics: [Diagnostic] = []
        _ = load(marked.template, partials: ["legend": ""], &diagnostics)
        let first = try #require(diagnostics.first)
        #expect(first.range == marked.range)
        #expect(first.code == marked.code)
        #expect(first.severity == .error)
        #expect(first.summary == marked.summary)
        #expect(first.suggestion == marked.suggestion)
        #expect(first.path == "pages/map.mustache")
        #expect(diagnostics.count == 1)
    }

    @Test("A template that is not UTF-8 is refused")
    func notUTF8() {
        var diagnostics: [Diagnostic] = []
        let file = SourceFile(path: "theme/pages/map.mustache", bytes: [0x61, 0xFF])
        _ = load("", overrides: [file], &diagnostics)
        #expect(diagnostics.map(\.summary) == ["Template must be UTF-8"])
    }

    @Test("A mistake in a partial is reported once, in the partial, however many pages include it")
    func partialOnce() {
        var diagnostics: [Diagnostic] = []
        _ = load("{{> card}}{{> card}}", partials: ["card": "line\n {{nam}}"], &diagnostics)
        #expect(diagnostics.map(\.path) == ["partials/card.mustache"])
        let position = LineTable(Array("line\n {{nam}}".utf8)).position(of: diagnostics[0].range.lowerBound)
        #expect([position.line, position.column] == [2, 4])
    }

    @Test("A partial is checked with the names in reach where it stands")
    func partialReach() {
        var diagnostics: [Diagnostic] = []
        _ = load("{{#stages}}{{> card}}{{/stages}}", partials: ["card": "{{name}}"], &diagnostics)
        #expect(diagnostics.isEmpty)
        _ = load("{{> card}}", partials: ["card": "{{name}}"], &diagnostics)
        #expect(diagnostics.map(\.code) == [.unknownTemplateName])
    }

    @Test("A partial that includes itself, even by way of another, is refused")
    func circular() {
        var diagnostics: [Diagnostic] = []
        _ = load("{{> a}}", partials: ["a": "{{> b}}", "b": "{{#isDraft}}{{> a}}{{/isDraft}}"], &diagnostics)
        #expect(diagnostics.map(\.summary) == ["Partial must not include itself"])
        #expect(diagnostics.map(\.path) == ["partials/b.mustache"])
    }

    @Test("A closing tag with the wrong name points at the tag that it should close")
    func wrongClose() throws {
        var diagnostics: [Diagnostic] = []
        _ = load("{{#isDraft}}\n{{/isDarft}}", &diagnostics)
        let note = try #require(diagnostics.first?.notes.first)
        #expect(note.range == ByteRange(0, 12))
        #expect(diagnostics.first?.suggestion == "write \"isDraft\"")
    }
}
