import MarkupWriting
import SourceDiagnostics
import Testing
import Theming

@Suite struct RenderingTests {
    @Test("A text is printed escaped, also where a combining mark follows the quote")
    func escapes() {
        let page = Page(title: "<b> & \"\u{301}' \u{0}")
        #expect(
            render("<h1 title=\"{{title}}\">", page) == "<h1 title=\"&lt;b&gt; &amp; &quot;\u{301}&#39; \u{FFFD}\">")
    }

    @Test("Markup is printed as it is, in the order of the template")
    func markupPieces() {
        let page = Page(title: "T", body: markup { $0.markup("<svg>&amp;</svg>") })
        #expect(render("{{{body}}}|{{title}}|{{&body}}", page) == "<svg>&amp;</svg>|T|<svg>&amp;</svg>")
    }

    @Test("A piece of markup inside a partial and inside a list is printed once for each")
    func markupInPartials() {
        let page = Page(body: markup { $0.markup("<i>") }, stages: [Stage(name: "A"), Stage(name: "B")])
        #expect(
            render("{{#stages}}{{name}}{{> mark}}{{/stages}}", page, partials: ["mark": "{{{body}}}"]) == "A<i>B<i>")
    }

    @Test("A section over a text is written unless the text is absent or empty", arguments: [nil, "", "Short"])
    func optionalText(summary: String?) {
        let page = Page(summary: summary)
        let expected = summary == "Short" ? "<p>Short</p>" : "none"
        #expect(render("{{#summary}}<p>{{summary}}</p>{{/summary}}{{^summary}}none{{/summary}}", page) == expected)
    }

    @Test("A flag opens its section or the inverted one", arguments: [true, false])
    func flags(isDraft: Bool) {
        let page = Page(isDraft: isDraft)
        #expect(
            render("{{#isDraft}}draft{{/isDraft}}{{^isDraft}}final{{/isDraft}}", page) == (isDraft ? "draft" : "final"))
    }

    @Test("A list repeats its section, knows its ends and leaves outer names in reach")
    func lists() {
        let page = Page(title: "T", stages: [Stage(name: "A"), Stage(name: "B"), Stage(name: "C")])
        #expect(render("{{#stages}}{{title}}{{name}}{{^last()}}, {{/last()}}{{/stages}}", page) == "TA, TB, TC")
    }

    @Test("An empty list opens the inverted section")
    func emptyList() {
        #expect(render("{{#stages}}x{{/stages}}{{^stages}}{{title}}: none{{/stages}}", Page(title: "T")) == "T: none")
    }

    @Test("A name without a value on this view does not pick up the outer view's value")
    func noClimbing() {
        let page = Page(summary: "outer", stages: [Stage(name: "A"), Stage(name: "B", summary: "inner")])
        #expect(render("{{#stages}}{{name}}={{summary}};{{/stages}}", page) == "A=;B=inner;")
    }

    @Test("A nested view is reached by a section and by a full stop")
    func nested() {
        let page = Page(owner: Person(name: "Lending"))
        #expect(render("{{#owner}}{{name}}{{/owner}} {{owner.name}}", page) == "Lending Lending")
        #expect(render("[{{#owner}}{{name}}{{/owner}}{{owner.name}}]") == "[]")
    }

    @Test("Partials are named with or without their folder, and their indentation is dropped")
    func partials() {
        let partials = ["legend": "{{! why }}<dl>\n</dl>\n"]
        #expect(
            render("<a>\n    {{> legend}}\n<b>{{>partials/legend}}", partials: partials)
                == "<a>\n<dl>\n</dl>\n<b><dl>\n</dl>\n")
    }

    @Test("A template with CR LF and a byte-order mark reads like any other")
    func lineEnds() {
        let page = Page(title: "T", isDraft: true)
        #expect(render("\u{FEFF}{{#isDraft}}\r\n<p>{{title}}\r\n{{/isDraft}}\r\n", page) == "<p>T\r\n")
    }

    @Test("The same view gives the same bytes from a hundred tasks at once")
    func concurrent() async {
        var diagnostics: [Diagnostic] = []
        let templates = load("{{title}}{{{body}}}", &diagnostics)
        let page = Page(body: markup { $0.text("<1>") })
        let expected = templates.render("pages/map", page)
        await withTaskGroup(of: SafeMarkup.self) { group in
            for _ in 0..<100 { group.addTask { templates.render("pages/map", page) } }
            for await bytes in group { #expect(bytes == expected) }
        }
        #expect(expected.string == "Taking a mortgage&lt;1&gt;")
    }
}
