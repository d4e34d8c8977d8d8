import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// By what the rows of a company map are told apart.
package enum CompanyAxis: String, Sendable, Hashable, CaseIterable {
    case persona, business, team

    var word: Word {
        switch self {
        case .persona: .viewByPersona
        case .business: .viewByFolder
        case .team: .viewByTeam
        }
    }
}

/// The company map by business or by team, on a page of its own.
struct CompanyView {
    struct View: TemplateView {
        static let shape: TemplateShape = [
            "title": .text, "views": .html, "companyMap": .html, "companyMapAddress": .text,
            "companyMapPictures": .html, "words": .view(WordsView.self),
        ]

        let values: [String: TemplateValue]

        func value(for key: String) -> TemplateValue? { values[key] }
    }

    static func bytes(_ axis: CompanyAxis, _ scope: PageScope) -> [UInt8] {
        guard let grid = scope.site.companyGrid(scope.language, by: axis) else { return [] }
        let path = SitePath.companyMap(axis, scope.language, in: scope.atlas)
        let file = Route(.companyMap(axis, scope.language), path: path)
        let title = scope.words.text(.companyMapBy, ["by": scope.words.text(axis.word)])
        let values: [String: TemplateValue] = [
            "title": .text(title),
            "views": .html(scope.markup { $0.companyViews(axis, scope) }),
            "companyMap": .html(
                scope.markup { CompanyMapFigure(grid: grid, axis: axis, scope: scope).write(into: &$0) }),
            "companyMapAddress": .text(scope.address(path)),
            "companyMapPictures": .html(scope.markup { $0.pictures(file, scope) }),
            "words": .view(WordsView(scope.words)),
        ]
        let versions = scope.versions { language, site -> String? in
            site.companyGrid(language, by: axis) == nil ? nil : SitePath.companyView(axis, language, in: site.atlas)
        }
        let page = Page(title: title, section: .home, versions: versions)
        return scope.page(page, template: "pages/company-map", View(values: values))
    }
}

extension MarkupWriter {
    /// The ways in which the company map can be told, the shown one marked.
    mutating func companyViews(_ shown: CompanyAxis, _ scope: PageScope) {
        let axes = CompanyAxis.allCases.filter { scope.site.tellsCompany(by: $0, scope.language) }
        guard axes.count > 1 else { return }
        markup("<nav class=\"views\"")
        attribute("aria-label", scope.words.text(.companyMap))
        markup("><span aria-hidden=\"true\">")
        text(scope.words.text(.otherViews))
        markup("</span><ul>")
        for axis in axes {
            markup("<li>")
            if axis == shown {
                markup("<b>")
                text(scope.words.text(axis.word))
                markup("</b>")
            } else {
                link(
                    scope.address(SitePath.companyView(axis, scope.language, in: scope.atlas)),
                    scope.words.text(axis.word))
            }
            markup("</li>")
        }
        markup("</ul></nav>")
    }
}

extension Site {
    /// Whether the map by an axis says more than one row would.
    func tellsCompany(by axis: CompanyAxis, _ language: LanguageCode) -> Bool {
        let edition = edition(language)
        // Without a journey in a phase there is nothing to map.
        guard edition.lists(.phases) else { return false }
        switch axis {
        case .persona: return true
        case .business: return edition.hasSeveralBusinesses
        case .team: return edition.tally.owned > 0
        }
    }

    /// What the company map of a language shows by an axis; nil when no journey is placed in a lifecycle phase, or when
    /// the axis tells nothing.
    func companyGrid(_ language: LanguageCode, by axis: CompanyAxis) -> CompanyGrid? {
        guard tellsCompany(by: axis, language) else { return nil }
        switch axis {
        case .persona: return relations.companyGrid(language)
        case .business: return CompanyGrid(byBusiness: edition(language).journeys, in: atlas)
        case .team: return CompanyGrid(byTeam: edition(language).journeys, in: atlas)
        }
    }
}
