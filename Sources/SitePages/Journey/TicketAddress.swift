import JourneyModel
import MarkupWriting

/// Where work on a place of the site is asked for: the form of the team's tracker, with a title, the address of the place
/// and the team already filled in.
struct TicketAddress {
    private let pattern: String
    private let scope: PageScope

    /// Nil when the settings name no tracker, or one whose address is not safe to follow.
    init?(_ scope: PageScope) {
        guard let pattern = scope.atlas.site.ticketPattern else { return nil }
        self.pattern = pattern
        self.scope = scope
        guard address(title: "", path: "", place: "", team: "") != nil else { return nil }
    }

    /// The form for one place; nil when the pattern makes no safe address.
    ///
    /// - Parameter team: the id of the team that the place belongs to, else a name; empty when nobody is known.
    func address(title: String, path: String, place: String, team: String) -> String? {
        // Values are encoded first, so that none of them can hold a placeholder.
        SafeAddress.clean(
            pattern.replacing("{title}", with: RelativeAddress.component(title))
                .replacing("{url}", with: RelativeAddress.component(scope.fullAddress(path, fragment: place)))
                .replacing("{team}", with: RelativeAddress.component(team)))
    }

    /// The form for a whole map.
    func address(of journey: Journey) -> String? {
        address(title: journey.facts.title, path: journey.address, place: "", team: team(of: journey.facts.owner))
    }

    /// The form for a stage of a map, which is its own team's matter before it is the map's owner's.
    func address(of journey: Journey, stage: Int) -> String? {
        let stage = journey.stages[stage]
        return address(
            title: journey.facts.title + ": " + stage.name, path: journey.address, place: stage.id,
            team: stage.teams.first.map { scope.atlas.teams[$0].id } ?? team(of: journey.facts.owner))
    }

    /// The form with `..name..`, `..place..` and `..team..` where the page's script puts what a reader points at.
    func pattern(of journey: Journey) -> String? {
        address(
            title: journey.facts.title + ": ..name..", path: journey.address, place: "..place..", team: "..team..")
    }

    /// How a tracker is told who answers: by the team's id, which no language changes.
    func team(of owner: Stakeholder?) -> String {
        switch owner {
        case .team(let team): scope.atlas.teams[team].id
        case .named(let name): name
        case nil: ""
        }
    }
}

extension MarkupWriter {
    /// A link to the form of a ticket; `name` says about what, where a page has several.
    mutating func ticket(_ address: String, about name: String? = nil, _ scope: PageScope) {
        markup("<a class=\"ticket\"")
        attribute("href", address)
        if let name { attribute("aria-label", scope.labelled(.raiseTicket, name)) }
        markup(">")
        text(scope.words.text(.raiseTicket))
        markup("</a>")
    }
}
