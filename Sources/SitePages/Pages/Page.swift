import JourneyModel
import Localization

/// What the shell must know about the page it holds.
struct Page {
    /// The part of the site that a page belongs to, for the navigation.
    enum Section {
        case home, journeys, personas, backlog, metrics, teams, touchpoints, channels
        /// Belongs nowhere: an ordinary page, or one that was not found.
        case other, none
    }

    let title: String
    var description: String?
    let section: Section
    /// The same page in all languages that have it, this one included.
    var versions: [(language: LanguageCode, path: String)] = []
    /// Whether search engines shall show the page.
    var isListed = true
    var sourcePath: String?
    var editWord = Word.editMap
}
