import JourneyModel
import MarkupWriting

/// Where a remark about a place of a map goes: the tracker's address, else a mail to the owning team.
///
/// Both work for people without an account on the code host. Nil when neither is configured.
struct CommentAddress {
    /// What stands before the address of a place, and after it; the same for all places of a map.
    private let start: String
    private let end: String
    /// Whether a pattern of the settings made it, which may be anything.
    private let isPattern: Bool
    private let path: String

    init?(_ journey: Journey, _ scope: PageScope) {
        let subject = RelativeAddress.component(scope.words.text(.commentSubject, ["title": journey.facts.title]))
        if let pattern = scope.atlas.site.commentPattern {
            let parts = pattern.replacing("{title}", with: subject)
                .split(separator: "{url}", maxSplits: 1, omittingEmptySubsequences: false)
            start = String(parts[0])
            // A pattern without a place for the address leads to the same page from everywhere.
            end = parts.count > 1 ? "{url}" + parts[1] : ""
            isPattern = true
        } else if case .team(let team) = journey.facts.owner, let mail = scope.atlas.teams[team].mail {
            // The address is encoded as a component, so that no mail name can add a header of its own.
            let recipient = mail.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
                .map { RelativeAddress.component(String(Substring($0))) }.joined(separator: "@")
            start = "mailto:" + recipient + "?subject=" + subject + "&body="
            end = ""
            isPattern = false
        } else {
            return nil
        }
        path = journey.address
    }

    /// The address of a remark about the place with this id; nil when the pattern is not a safe address.
    ///
    /// The place is told by its link alone, which keeps a page of a hundred cells light.
    func address(place: String, _ scope: PageScope) -> String? {
        let url = RelativeAddress.component(scope.fullAddress(path, fragment: place))
        guard isPattern else { return start + url }
        return SafeAddress.clean(end.isEmpty ? start : start + end.replacing("{url}", with: url))
    }

    /// The address with `..place..` where the page's script puts the place that a reader points at.
    func pattern(_ scope: PageScope) -> String? { address(place: "..place..", scope) }

    /// What is seen of the link is short, for it stands beside what it is about; who only hears it is told the name.
    func write(place: String, name: String, _ scope: PageScope, into writer: inout MarkupWriter) {
        guard let address = address(place: place, scope) else { return }
        writer.markup(" <a class=\"comment\"")
        writer.attribute("href", address)
        writer.attribute("aria-label", scope.words.text(.commentOn, ["name": name]))
        writer.markup(">")
        writer.text(scope.words.text(.comment))
        writer.markup("</a>")
    }
}
