import MarkupWriting
import SourceDiagnostics
import Theming

/// A page with a value of every kind.
struct Page: TemplateView {
    var title = "Taking a mortgage"
    var summary: String?
    var body = SafeMarkup.empty
    var isDraft = false
    var stages: [Stage] = []
    var owner: Person?

    static let shape: TemplateShape = [
        "title": .text, "summary": .text, "body": .html, "isDraft": .flag, "stages": .list(of: Stage.self),
        "owner": .view(Person.self),
    ]

    func value(for key: String) -> TemplateValue? {
        switch key {
        case "title": .text(title)
        case "summary": summary.map { .text($0) }
        case "body": .html(body)
        case "isDraft": .flag(isDraft)
        case "stages": .list(stages)
        case "owner": owner.map { .view($0) }
        default: nil
        }
    }
}

struct Stage: TemplateView {
    var name: String
    var summary: String?

    static let shape: TemplateShape = ["name": .text, "summary": .text]

    func value(for key: String) -> TemplateValue? {
        switch key {
        case "name": .text(name)
        case "summary": summary.map { .text($0) }
        default: nil
        }
    }
}

struct Person: TemplateView {
    var name: String

    static let shape: TemplateShape = ["name": .text]

    func value(for key: String) -> TemplateValue? { key == "name" ? .text(name) : nil }
}

/// A theme of template literals: the page `pages/map`, and partials by name.
func load(
    _ page: String, partials: [String: String] = [:], overrides: [SourceFile] = [],
    _ diagnostics: inout [Diagnostic]
) -> TemplateSet {
    var theme = [SourceFile(path: "pages/map.mustache", text: page), SourceFile(path: "assets/site.css", text: "a{}")]
    for (name, text) in partials { theme.append(SourceFile(path: "partials/\(name).mustache", text: text)) }
    return TemplateSet.load(
        theme: theme, overrides: overrides, views: ["pages/map": Page.self], diagnostics: &diagnostics)
}

/// What a template prints of a view, with no complaint on the way.
func render(_ page: String, _ view: Page = Page(), partials: [String: String] = [:]) -> String {
    var diagnostics: [Diagnostic] = []
    let templates = load(page, partials: partials, &diagnostics)
    precondition(diagnostics.isEmpty, "\(diagnostics)")
    return templates.render("pages/map", view).string
}

func markup(_ write: (inout MarkupWriter) -> Void) -> SafeMarkup {
    var writer = MarkupWriter()
    write(&writer)
    return writer.safe
}
