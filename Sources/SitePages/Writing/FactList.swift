import JourneyModel
import Localization
import MarkupWriting

/// Collects facts for a description list, leaving out what nobody stated, and writes it.
struct FactList {
    private enum Value {
        case texts([String])
        case markup(SafeMarkup)
    }

    private var facts: [(label: String, value: Value)] = []
    private let scope: PageScope

    init(_ scope: PageScope) {
        self.scope = scope
    }

    var isEmpty: Bool { facts.isEmpty }

    mutating func add(_ label: Word, _ value: String?) {
        if let value, !value.isEmpty { facts.append((scope.words.text(label), .texts([value]))) }
    }

    mutating func add(_ label: Word, _ values: [String]) {
        if !values.isEmpty { facts.append((scope.words.text(label), .texts(values))) }
    }

    mutating func add(_ label: String, _ value: String) {
        facts.append((label, .texts([value])))
    }

    mutating func add(_ label: Word, _ write: (inout MarkupWriter) -> Void) {
        var writer = MarkupWriter()
        write(&writer)
        if writer.count > 0 { facts.append((scope.words.text(label), .markup(writer.safe))) }
    }

    /// `<dl class="about">` with a group for each fact.
    func write(into writer: inout MarkupWriter) {
        guard !facts.isEmpty else { return }
        writer.markup("<dl class=\"about\">")
        for (label, value) in facts {
            writer.markup("<div><dt>")
            writer.text(label)
            writer.markup("</dt>")
            switch value {
            case .texts(let texts):
                for text in texts {
                    writer.markup("<dd>")
                    writer.text(text)
                    writer.markup("</dd>")
                }
            case .markup(let markup):
                writer.markup("<dd>")
                writer.markup(markup)
                writer.markup("</dd>")
            }
            writer.markup("</div>")
        }
        writer.markup("</dl>")
    }
}

extension MarkupWriter {
    /// `<a href="…">…</a>`.
    mutating func link(_ address: String, _ name: String) {
        markup("<a href=\"")
        text(address)
        markup("\">")
        text(name)
        markup("</a>")
    }

    /// A link to a file of the site.
    mutating func link(to target: String, _ name: String, _ scope: PageScope) {
        anchor(target, scope)
        markup(">")
        text(name)
        markup("</a>")
    }

    /// Links one after another, parted by commas.
    mutating func links(_ journeys: [Reference<Journey>], _ scope: PageScope) {
        var isFirst = true
        for reference in journeys {
            if !isFirst { markup(", ") }
            isFirst = false
            let journey = scope.atlas.journeys[reference]
            anchor(reference, scope)
            language(journey.language, scope)
            markup(">")
            text(journey.facts.title)
            markup("</a>")
        }
    }
}

extension MarkupWriter {
    /// An author's tags as pills; nothing for none.
    mutating func tags(_ tags: [String]) {
        guard !tags.isEmpty else { return }
        markup("<span class=\"tags\">")
        for tag in tags {
            markup("<span class=\"pill pill-quiet\">")
            text(tag)
            markup("</span>")
        }
        markup("</span>")
    }
}
