import JourneyModel
import MarkupWriting

/// Where a remark about a place of a map goes: the tracker's address, else a mail to the owning team.
///
/// Both work for people without an account on the code host. Nil when neither is configured.
struct CommentAddress {
    private enum Way {
        /// With `{title}` and `{url}`.
        case pattern(String)
        case mail(String)
    }

    private let way: Way
    private let title: String
    private let path: String

    init?(_ journey: Journey, _ scope: PageScope) {
        if let pattern = scope.atlas.site.commentPattern {
            way = .pattern(pattern)
        } else if case .team(let team) = journey.facts.owner, let mail = scope.atlas.teams[team].mail {
            way = .mail(mail)
        } else {
            return nil
        }
        title = journey.facts.title
        path = journey.address
    }

    /// The address of a remark about the place with this id; nil when the pattern is not a safe address.
    ///
    /// The place is told by its link alone, which keeps a page of a hundred cells light.
    func address(place: String, _ scope: PageScope) -> String? {
        let subject = scope.words.text(.commentSubject, ["title": title])
        let url = scope.fullAddress(path, fragment: place)
        switch way {
        case .pattern(let pattern):
            return SafeAddress.clean(
                pattern.replacing("{title}", with: RelativeAddress.component(subject))
                    .replacing("{url}", with: RelativeAddress.component(url)))
        case .mail(let mail):
            // The address is encoded as a component, so that no mail name can add a header of its own.
            let recipient = RelativeAddress.component(mail).replacing("%40", with: "@")
            return "mailto:" + recipient + "?subject=" + RelativeAddress.component(subject) + "&body="
                + RelativeAddress.component(url)
        }
    }

    /// The link's name is short, for it stands in the heading of what it is about.
    func write(place: String, _ scope: PageScope, into writer: inout MarkupWriter) {
        guard let address = address(place: place, scope) else { return }
        writer.markup(" <a class=\"comment\"")
        writer.attribute("href", address)
        writer.markup(">")
        writer.text(scope.words.text(.comment))
        writer.markup("</a>")
    }
}
