import AtlasAnalysis
import JourneyModel
import Localization
import MarkupWriting
import Theming

/// Everything that pages are made of: the linked atlas, the words, the templates and the theme's files.
///
/// A value without doors: pages are pure functions of it, so that they can be written by any number of workers, one at
/// a time when a preview asks for one, and in a test without a disk.
package final class Site: Sendable {
    package let atlas: Atlas
    package let vocabularies: Vocabularies
    package let templates: TemplateSet
    /// Files of the theme that are served: styles, scripts, marks.
    package let assets: [SiteAsset]
    /// Bytes of a journey's JSON download; the exports' room writes them.
    package let journeyFile: @Sendable (Reference<Journey>, Atlas) -> [UInt8]
    /// Bytes of a journey's table for spreadsheets.
    package let journeyTable: @Sendable (Reference<Journey>, Atlas) -> [UInt8]
    /// Files for other programs beside the journeys' own: feeds, the whole model, what search engines ask for.
    package let exports: [SiteExport]
    /// What drawings and pages are also offered as.
    package let pictures: Set<PictureForm>
    /// What pages ask of the whole atlas, computed once.
    let relations: Relations

    /// - Parameter last: the site as it was before, of which all that still holds is taken over.
    package init(
        atlas: Atlas, vocabularies: Vocabularies, templates: TemplateSet, exports: [SiteExport] = [],
        pictures: Set<PictureForm> = [], after last: Site? = nil,
        journeyTable: @escaping @Sendable (Reference<Journey>, Atlas) -> [UInt8],
        journeyFile: @escaping @Sendable (Reference<Journey>, Atlas) -> [UInt8]
    ) {
        self.atlas = atlas
        self.vocabularies = vocabularies
        self.templates = templates
        assets = templates.assets.map { SiteAsset(path: $0.path, bytes: $0.bytes) }
        self.journeyFile = journeyFile
        self.journeyTable = journeyTable
        self.exports = exports
        self.pictures = pictures
        relations = Relations(atlas, after: last.map { ($0.relations, $0.atlas) })
    }

    /// What the indexes of a language show.
    func edition(_ language: LanguageCode) -> Edition {
        relations.editions[language] ?? Edition(atlas.site.languages.first ?? .english, of: atlas)
    }

    /// The figures of the whole site as readers of a language see it.
    func statistics(_ language: LanguageCode) -> AtlasStatistics {
        relations.statistics[language]?.value ?? AtlasStatistics(atlas, language: language)
    }

    /// Where to focus, the worst first, as readers of a language see the site.
    func worstMoments(_ language: LanguageCode) -> [FocusPoint] {
        relations.worstMoments[language]?.value ?? FocusRanking.worst(in: atlas, limit: .max, language: language)
    }

    /// What to protect, the best first, as the home page of a language tells it.
    func bestMoments(_ language: LanguageCode) -> [FocusPoint] {
        relations.bestMoments[language]?.value
            ?? FocusRanking.best(in: atlas, limit: HomePage.shownMoments, language: language)
    }

    /// The language whose indexes a page in `language` leads to: its own when the site has it, else the site's first.
    func indexLanguage(for language: LanguageCode) -> LanguageCode {
        atlas.site.languages.contains(language) ? language : atlas.site.languages.first ?? .english
    }
}

/// A file for other programs; the exports' room writes its bytes.
package struct SiteExport: Sendable {
    /// What pages say of a file when they lead to it.
    package enum Role: Sendable, Hashable {
        /// News of the maps in one language.
        case feed(LanguageCode)
        /// The whole model, which holds the journeys' own files.
        case model
        /// For machines that look for it by its name.
        case unlinked
    }

    package let path: String
    package let role: Role
    /// Its bytes, or for a file that grows with the site the pieces of it.
    package let pieces: @Sendable (Site) -> FilePieces

    package init(path: String, role: Role, bytes: @escaping @Sendable (Site) -> [UInt8]) {
        self.init(path: path, role: role) { site in FilePieces(count: 1) { _ in bytes(site) } }
    }

    package init(path: String, role: Role, pieces: @escaping @Sendable (Site) -> FilePieces) {
        self.path = path
        self.role = role
        self.pieces = pieces
    }
}

/// A file of the theme, served as it is.
package struct SiteAsset: Sendable, Hashable {
    /// Name below the theme's folder of assets: `site.js`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
