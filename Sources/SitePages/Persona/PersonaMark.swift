import JourneyModel
import MarkupWriting

/// The disc that stands for a persona: a photo, else one or two letters.
enum PersonaMark {
    /// One or two letters of a name.
    static func initials(of name: String) -> String {
        let words = (name.split(separator: ",").first ?? "").split(separator: " ").prefix(2)
        return String(words.compactMap(\.first)).uppercased()
    }
}

extension MarkupWriter {
    /// Letters in a disc; decoration, for the name always stands beside it.
    mutating func disc(_ initials: String, size: StaticString = "disc") {
        markup("<span class=\"")
        markup(size)
        markup("\" aria-hidden=\"true\">")
        text(initials)
        markup("</span>")
    }

    mutating func mark(_ persona: Persona, size: StaticString = "disc", _ scope: PageScope) {
        guard let photo = persona.photo else {
            disc(persona.initials, size: size)
            return
        }
        markup("<img class=\"")
        markup(size)
        markup("\" src=\"")
        text(scope.address(SitePath.assets + photo))
        markup("\" alt=\"\" width=\"88\" height=\"88\">")
    }

    /// The disc and the linked name of a persona, in the version that the page's language shows.
    mutating func persona(_ reference: Reference<Persona>, size: StaticString = "disc", _ scope: PageScope) {
        let shown = scope.edition.version(of: reference, in: scope.atlas)
        let persona = scope.atlas.personas[shown]
        mark(persona, size: size, scope)
        markup("<a href=\"")
        text(scope.address(shown))
        markup("\"")
        language(persona.language, scope)
        markup(">")
        text(persona.name)
        markup("</a>")
    }
}
