import JourneyModel

/// The words of one language, and how it writes counts, dates and numbers.
///
/// What the language's words file lacks is filled in from English, so every word has a text. Cheap to copy.
package struct Vocabulary: Sendable {
    let store: Store

    /// The language of the words; English when the wanted language has no words file.
    package var language: LanguageCode { store.language }
    /// The language's name in itself: `Русский`.
    package var languageName: String { store.conventions.name }

    /// The text of a word that has no places to fill in.
    package func text(_ word: Word) -> String {
        store.text(of: word).filled { _ in nil }
    }

    /// The text of a word with its places filled in: `text(.builtOn, ["date": date])`.
    ///
    /// A place without a value is a mistake of ours and stops the program.
    package func text(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
        store.text(of: word).filled { name in values.first { $0.key == name }?.value }
    }

    /// The form of a word that goes with a count, which stands at `{count}`: `3 этапа`.
    package func count(_ word: Word, _ count: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        store.text(of: word, count: count).filled { name in
            name == "count" ? number(count) : values.first { $0.key == name }?.value
        }
    }
}

extension Vocabulary {
    /// What a word says: one text, or one for each plural form of its language.
    enum Entry: Sendable, Hashable {
        case plain(WordPattern)
        case counted(PluralRule, [PluralForm: WordPattern])

        /// The names of all places in all forms.
        var places: Set<String> {
            switch self {
            case .plain(let pattern): Set(pattern.places)
            case .counted(_, let forms): Set(forms.values.flatMap(\.places))
            }
        }
    }

    /// How a language writes dates and numbers.
    struct Conventions: Sendable, Hashable {
        var name: String
        /// With `{day}`, `{month}` and `{year}`.
        var date: WordPattern
        /// Twelve names in the form that dates need.
        var months: [String]
        var decimalSign: String
        var thousandsSign: String
        /// The fewest digits that are grouped: Polish writes `1000`, but `10 000`.
        var groupedDigits: Int

        /// What holds where not even English says anything: dates as ISO writes them, numbers without groups.
        static let fallback = Conventions(
            name: "", date: WordPattern("{year}-{month}-{day}"), months: (1...12).map { $0 < 10 ? "0\($0)" : "\($0)" },
            decimalSign: ".", thousandsSign: "", groupedDigits: 4)
    }

    final class Store: Sendable {
        let language: LanguageCode
        let conventions: Conventions
        let entries: [Word: Entry]
        /// The same in the order of the words: pages ask for them by the hundred.
        private let byPlace: [Entry?]

        init(language: LanguageCode, conventions: Conventions, entries: [Word: Entry]) {
            self.language = language
            self.conventions = conventions
            self.entries = entries
            var byPlace = [Entry?](repeating: nil, count: Word.allCases.count)
            for (word, entry) in entries { byPlace[word.place] = entry }
            self.byPlace = byPlace
        }

        /// The key itself stands in where no file knows the word, which a test rules out for the built-in files.
        func text(of word: Word, count: Int? = nil) -> WordPattern {
            switch byPlace[word.place] {
            case .plain(let pattern)?: return pattern
            case .counted(let rule, let forms)?:
                let wanted = count.map(rule.form(of:)) ?? .other
                let candidates = [wanted, .other] + rule.forms.reversed()
                return candidates.lazy.compactMap { forms[$0] }.first ?? WordPattern(word.key)
            case nil: return WordPattern(word.key)
            }
        }
    }
}
