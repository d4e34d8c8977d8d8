import JourneyModel
import Localization
import MarkupWriting

/// What writing a page needs to know: the site, the page's own path, and the words of its language.
final class PageScope: Sendable {
    let site: Site
    /// From the site's root.
    let path: String
    let language: LanguageCode
    let words: Vocabulary
    /// What the indexes show that the page leads to.
    let edition: Edition
    let isRightToLeft: Bool
    /// Opening and closing marks of a quotation.
    let quotation: (open: String, close: String)
    /// The page may be shown at any address, so links must not depend on its place.
    fileprivate let isAnywhere: Bool

    init(_ site: Site, path: String, language: LanguageCode, isAnywhere: Bool = false) {
        self.site = site
        self.path = path
        self.language = language
        self.isAnywhere = isAnywhere
        isRightToLeft = language.isRightToLeft
        words = site.vocabularies[language]
        edition = site.edition(site.indexLanguage(for: language))
        let marks = words.text(.quotation, ["text": "\n"]).split(separator: "\n", omittingEmptySubsequences: false)
        quotation = (String(marks.first ?? ""), marks.count > 1 ? String(marks[1]) : "")
    }

    var atlas: Atlas { site.atlas }

    /// How this page links to a file of the site.
    func address(_ target: String, fragment: String? = nil) -> String {
        if isAnywhere, let base = atlas.site.baseURL {
            let place = base + RelativeAddress.path(target)
            return fragment.map { place + "#" + RelativeAddress.fragment($0) } ?? place
        }
        guard let fragment else { return RelativeAddress.from(path, to: target) }
        if target == path, !isAnywhere { return "#" + RelativeAddress.fragment(fragment) }
        return RelativeAddress.from(path, to: target, at: fragment)
    }

    func address(_ journey: Reference<Journey>, fragment: String? = nil) -> String {
        address(atlas.journeys[journey].address, fragment: fragment)
    }

    func address(_ persona: Reference<Persona>, fragment: String? = nil) -> String {
        address(atlas.personas[persona].address, fragment: fragment)
    }

    /// Nil when it leads nowhere, as to a page that this site leaves out.
    func address(_ target: LinkTarget) -> String? {
        switch target {
        case .here(let fragment): "#" + RelativeAddress.fragment(fragment)
        case .journey(let journey, let fragment): address(journey, fragment: fragment)
        case .persona(let persona, let fragment): address(persona, fragment: fragment)
        case .page(let page, let fragment): address(atlas.pages[page].address, fragment: fragment)
        case .asset(let path): address(SitePath.assets + path)
        case .web(let address): SafeAddress.clean(address) ?? "#"
        case .nowhere: nil
        }
    }

    /// The whole address of a place where the site's own is known, else from the site's root.
    func fullAddress(_ target: String, fragment: String) -> String {
        (atlas.site.baseURL ?? "") + RelativeAddress.path(target) + "#" + RelativeAddress.fragment(fragment)
    }

    /// From the site's root, the page of a team in the language of this page; nil when no journey there names the team.
    func path(_ team: Reference<Team>) -> String? {
        guard edition.hasPage(team) else { return nil }
        return site.relations.addresses.path(of: team, edition.language, in: atlas)
    }

    func path(_ channel: Reference<Channel>) -> String? {
        guard edition.hasPage(channel) else { return nil }
        return site.relations.addresses.path(of: channel, edition.language, in: atlas)
    }

    /// Nil for a touchpoint that is met only once, too: its one place says all.
    func path(_ touchpoint: Reference<Touchpoint>) -> String? {
        guard edition.hasPage(touchpoint) else { return nil }
        return site.relations.addresses.path(of: touchpoint, edition.language, in: atlas)
    }

    func address(_ team: Reference<Team>) -> String? { path(team).map { address($0) } }
    func address(_ channel: Reference<Channel>) -> String? { path(channel).map { address($0) } }
    func address(_ touchpoint: Reference<Touchpoint>) -> String? { path(touchpoint).map { address($0) } }

    func name(_ touchpoint: Reference<Touchpoint>) -> String { atlas.touchpoints[touchpoint].name(in: language) }
    func name(_ team: Reference<Team>) -> String { atlas.teams[team].name(in: language) }
    func name(_ channel: Reference<Channel>) -> String { atlas.channels[channel].name(in: language) }
    /// Whether a list of journeys tells whose they are; that nobody owns any of several is said once.
    func showsOwners(_ journeys: [Reference<Journey>]) -> Bool {
        journeys.count < 2 || journeys.contains { atlas.journeys[$0].facts.owner != nil }
    }

    func name(ofFolders folders: [String]) -> String { atlas.site.name(ofFolders: folders, in: language) }
    func name(_ stakeholder: Stakeholder) -> String { atlas.name(of: stakeholder, in: language) }

    /// A score for running text, in which the sign stays before its number also where one writes from right to left.
    func signed(_ score: ExperienceScore) -> String { isolated(words.signed(score)) }

    /// A mean of scores for running text, on the common scale from −2 to +2.
    func mean(_ normalized: Double) -> String { isolated(words.mean(normalized)) }

    private func isolated(_ number: String) -> String {
        isRightToLeft ? "\u{2066}" + number + "\u{2069}" : number
    }

    /// The language of a text of the settings, when it is not the page's.
    func foreign(_ text: LocalizedName) -> String? {
        let own = text.language ?? atlas.site.languages.first ?? language
        return own == language ? nil : own.tag
    }

    /// `Copy link: Signing`, for those who hear a link without seeing where it stands.
    func labelled(_ label: Word, _ value: String) -> String {
        words.text(.labelled, ["label": words.text(label), "value": value])
    }

    /// The names of those who answer for something, joined as the language lists them.
    func names(_ stakeholders: [Stakeholder]) -> String { stakeholders.map { name($0) }.joined(separator: ", ") }
}

extension MarkupWriter {
    /// Begins a link to a file of the site: `<a href="../personas/anna.html"`.
    mutating func anchor(_ target: String, fragment: String? = nil, _ scope: PageScope) {
        markup("<a href=\"")
        if scope.isAnywhere || target == scope.path {
            text(scope.address(target, fragment: fragment))
        } else {
            RelativeAddress.withBytes(from: scope.path, to: target, at: fragment) { text($0) }
        }
        markup("\"")
    }

    /// Begins a link to a journey's page.
    mutating func anchor(_ journey: Reference<Journey>, fragment: String? = nil, _ scope: PageScope) {
        anchor(scope.atlas.journeys[journey].address, fragment: fragment, scope)
    }

    /// Writes an author's text, its links made to hold from the page.
    mutating func rich(_ text: RichText, links: [LinkTarget], _ scope: PageScope) {
        rich(text) { index in links.indices.contains(index) ? scope.address(links[index]) : nil }
    }

    /// `<time datetime="2026-10-01">1 October 2026</time>`.
    mutating func time(_ date: CalendarDate, _ scope: PageScope) {
        markup("<time")
        attribute("datetime", date.iso)
        markup(">")
        text(scope.words.date(date))
        markup("</time>")
    }

    /// ` lang="ru"` where a piece of text is not in the page's language.
    mutating func language(_ language: LanguageCode, _ scope: PageScope) {
        if language != scope.language { attribute("lang", language.tag) }
    }
}
