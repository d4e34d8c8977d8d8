import MarkupWriting
import Mustache
import SourceDiagnostics
import Testing
import Theming

/// A second opinion: another implementation of Mustache prints the same from the same templates.
@Suite struct MustacheAgreementTests {
    private static let page = Page(
        title: "Tea & <cake>", summary: "Short", body: markup { $0.markup("<b>&amp;</b>") }, isDraft: true,
        stages: [Stage(name: "A", summary: "a"), Stage(name: "B", summary: "b")], owner: Person(name: "Lending"))

    /// The same values in the other library's terms.
    private static var object: [String: Any] {
        [
            "title": page.title, "summary": "Short", "body": page.body.string, "isDraft": true,
            "stages": page.stages.map { ["name": $0.name, "summary": $0.summary ?? ""] },
            "owner": ["name": "Lending"],
        ]
    }

    private func expectAgreement(_ source: String, partials: [String: String] = [:], spaces: Bool = true) throws {
        var templates = ["page": try MustacheTemplate(string: source)]
        for (name, text) in partials { templates[name] = try MustacheTemplate(string: text) }
        let library = MustacheLibrary(templates: templates)
        var expected = try #require(library.render(Self.object, withTemplate: "page"))
        var ours = render(source, Self.page, partials: partials)
        if !spaces { (expected, ours) = (expected.filter { !$0.isWhitespace }, ours.filter { !$0.isWhitespace }) }
        #expect(ours == expected, "\(source.debugDescription)")
    }

    @Test(
        "Lines that hold only a section's tag, a comment or a partial vanish, others stay",
        arguments: [
            "{{#isDraft}}\nx\n{{/isDraft}}\n", "  {{#isDraft}}  \n x\n\t{{/isDraft}}\t\ny",
            "a {{#isDraft}}\nb\n {{/isDraft}} c\n",
            "{{#isDraft}}{{/isDraft}}\nx", " {{! note }} \nx", "{{!\n two lines\n}}\nx", "x {{! note }}\ny",
            "{{#isDraft}}\r\nx\r\n{{/isDraft}}\r\n", "{{^isDraft}}\nno\n{{/isDraft}}\nyes", "{{title}}\n{{{body}}}\n",
            " {{title}} \n", "{{#stages}}\n- {{name}}\n{{/stages}}",
            "{{#stages}}{{name}}{{^last()}}, {{/last()}}{{/stages}}",
            "{{#owner}}{{name}}{{/owner}}{{owner.name}}", "{{#summary}}[{{summary}}]{{/summary}}", "", "no tags",
            "{{#isDraft}}{{#stages}}{{#first()}}!{{/first()}}{{title}}{{/stages}}{{/isDraft}}",
        ])
    func lines(source: String) throws {
        try expectAgreement(source)
    }

    @Test(
        "Partials stand where their tag stood",
        arguments: ["a{{> card}}b", "{{> card}}\nb", "{{#stages}}\n{{> card}}\n{{/stages}}\n", "x\n{{> card}}"])
    func partials(source: String) throws {
        try expectAgreement(source, partials: ["card": "<p>\n{{title}}\n</p>\n"])
    }

    /// Without white space: the other library takes some lines for a tag's own that hold two tags.
    @Test("Templates put together at random print the same", arguments: 0..<300)
    func random(seed: Int) throws {
        var writer = RandomTemplate(seed: UInt64(seed))
        try expectAgreement(writer.template(depth: 4), spaces: false)
    }
}

/// Templates from a fixed series of numbers, so that a failure can be repeated.
private struct RandomTemplate {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    private mutating func next(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    mutating func template(depth: Int) -> String {
        let spaces = ["", "", " ", "\n", "  ", "\n\n", "\n  ", " \n", "x", "ż\n"]
        var text = ""
        for _ in 0...next(4) {
            text += spaces[next(spaces.count)]
            text += piece(depth: depth)
            text += spaces[next(spaces.count)]
        }
        return text
    }

    private mutating func piece(depth: Int) -> String {
        let names = ["isDraft", "stages", "owner", "summary"]
        switch next(depth > 0 ? 7 : 4) {
        case 0: return "{{title}}"
        case 1: return "{{{body}}}"
        case 2: return "{{! note }}"
        case 3: return "{{ summary }}"
        case 4:
            let name = names[next(names.count)]
            return "{{^\(name)}}\(template(depth: depth - 1)){{/\(name)}}"
        default:
            let name = names[next(names.count)]
            return "{{#\(name)}}\(template(depth: depth - 1)){{/\(name)}}"
        }
    }
}
