import JourneyModel
import SourceDiagnostics

/// What the words files of one language say; what they leave out is nil.
struct WordsDraft {
    var name: String?
    var rule: PluralRule?
    var date: WordPattern?
    var months: [String]?
    var decimalSign: String?
    var thousandsSign: String?
    var groupedDigits: Int?
    var entries: [Word: Vocabulary.Entry] = [:]
    /// Where the last file holds its words.
    var wordsRange = ByteRange(at: 0)

    /// Lays a later file over this one.
    mutating func overlay(_ later: WordsDraft) {
        name = later.name ?? name
        rule = later.rule ?? rule
        date = later.date ?? date
        months = later.months ?? months
        decimalSign = later.decimalSign ?? decimalSign
        thousandsSign = later.thousandsSign ?? thousandsSign
        groupedDigits = later.groupedDigits ?? groupedDigits
        entries.merge(later.entries) { old, new in
            guard case .counted(let rule, let forms) = new, case .counted(_, let known) = old else { return new }
            return .counted(rule, known.merging(forms) { _, form in form })
        }
        wordsRange = later.wordsRange
    }

    /// What a complete language has and this one lacks, or nil; numbers may be written the English way.
    var missing: [String]? {
        var names: [String] = []
        if name == nil { names.append("name") }
        if date == nil { names.append("date") }
        if months == nil { names.append("months") }
        for word in Word.allCases {
            switch entries[word] {
            case .plain?: continue
            case .counted(let rule, let forms)?:
                names += rule.forms.filter { forms[$0] == nil }.map { "\(word.key) (\($0.rawValue))" }
            case nil: names.append(word.key)
            }
        }
        return names.isEmpty ? nil : names
    }

    func vocabulary(_ language: LanguageCode, standIn: Vocabulary?) -> Vocabulary {
        let other = standIn?.store.conventions ?? .fallback
        let conventions = Vocabulary.Conventions(
            name: name ?? language.tag,
            date: date ?? other.date,
            months: months ?? other.months,
            decimalSign: decimalSign ?? other.decimalSign,
            thousandsSign: thousandsSign ?? other.thousandsSign,
            groupedDigits: groupedDigits ?? 4)
        let all = (standIn?.store.entries ?? [:]).merging(entries) { _, own in own }
        return Vocabulary(store: Vocabulary.Store(language: language, conventions: conventions, entries: all))
    }
}
