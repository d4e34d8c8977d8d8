import JourneyModel
import Localization
import SourceDiagnostics
import Testing
import Theming

@Suite struct VocabularyTests {
    private let vocabularies: Vocabularies

    init() {
        var diagnostics: [Diagnostic] = []
        vocabularies = Vocabularies.load(EmbeddedTheme.files(in: "words"), diagnostics: &diagnostics)
    }

    @Test("Placeholders are filled in where the language wants them")
    func placeholders() {
        #expect(vocabularies[.english].text(.reviewedOn, ["date": "today"]) == "Reviewed on today")
        #expect(vocabularies[.polish].text(.stageOf, ["total": "6", "number": "2"]) == "Etap 2 z 6")
    }

    @Test("A value that looks like a placeholder stays what it is")
    func valuesAreNotPatterns() {
        #expect(vocabularies[.english].text(.commentOn, ["name": "{name} {x}"]) == "Comment on “{name} {x}”")
    }

    @Test(
        "A count picks the plural form of its language",
        arguments: [
            (0, "0 stages", "0 этапов", "0 etapów"), (1, "1 stage", "1 этап", "1 etap"),
            (2, "2 stages", "2 этапа", "2 etapy"), (5, "5 stages", "5 этапов", "5 etapów"),
            (11, "11 stages", "11 этапов", "11 etapów"), (12, "12 stages", "12 этапов", "12 etapów"),
            (21, "21 stages", "21 этап", "21 etapów"), (22, "22 stages", "22 этапа", "22 etapy"),
            (112, "112 stages", "112 этапов", "112 etapów"), (1234, "1,234 stages", "1\u{A0}234 этапа", "1234 etapy"),
        ])
    func counts(count: Int, english: String, russian: String, polish: String) {
        #expect(vocabularies[.english].count(.countStages, count) == english)
        #expect(vocabularies[.russian].count(.countStages, count) == russian)
        #expect(vocabularies[.polish].count(.countStages, count) == polish)
    }

    @Test("A date is words in the page's language")
    func dates() throws {
        let date = try #require(CalendarDate(iso: "2026-10-01"))
        #expect(vocabularies[.english].date(date) == "1 October 2026")
        #expect(vocabularies[.russian].date(date) == "1 октября 2026 г.")
        #expect(vocabularies[.polish].date(date) == "1 października 2026")
    }

    @Test("Every month has its own name", arguments: [LanguageCode.english, .russian, .polish])
    func months(language: LanguageCode) throws {
        let names = try (1...12).map { month in
            vocabularies[language].date(try #require(CalendarDate(year: 2026, month: month, day: 3)))
        }
        #expect(Set(names).count == 12)
    }

    @Test(
        "Numbers have the language's signs and a real minus",
        arguments: [
            (0.0, "0", "0", "0"), (3.5, "3.5", "3,5", "3,5"), (-2.0, "−2", "−2", "−2"), (1.25, "1.25", "1,25", "1,25"),
            (1234.5, "1,234.5", "1\u{A0}234,5", "1234,5"),
            (1_234_567, "1,234,567", "1\u{A0}234\u{A0}567", "1\u{A0}234\u{A0}567"),
            (-0.001, "0", "0", "0"), (-12_000.75, "−12,000.75", "−12\u{A0}000,75", "−12\u{A0}000,75"),
        ])
    func numbers(value: Double, english: String, russian: String, polish: String) {
        #expect(vocabularies[.english].number(value) == english)
        #expect(vocabularies[.russian].number(value) == russian)
        #expect(vocabularies[.polish].number(value) == polish)
    }

    @Test("Decimals are rounded half away from zero to the places asked for")
    func places() {
        #expect(vocabularies[.polish].number(2.25, places: 1) == "2,3")
        #expect(vocabularies[.polish].number(2.5, places: 0) == "3")
        #expect(vocabularies[.english].percentage(33.4) == "33%")
        #expect(vocabularies[.russian].percentage(33.4, places: 1) == "33,4\u{A0}%")
    }

    @Test("A score is shown as its scale is")
    func scores() throws {
        let words = vocabularies[.russian]
        #expect(words.signed(ExperienceScore(-2, on: .signed)) == "−2")
        #expect(words.signed(ExperienceScore(1, on: .signed)) == "+1")
        #expect(words.signed(ExperienceScore(0, on: .signed)) == "0")
        #expect(words.signed(ExperienceScore(-0.001, on: .signed)) == "0")
        #expect(words.signed(ExperienceScore(-1.5, on: .signed)) == "−1,5")
        #expect(words.signed(ExperienceScore(3.5, on: .fiveSteps)) == "3,5/5")
        #expect(words.signed(ExperienceScore(7, on: .tenths)) == "7/10")
    }

    @Test(
        "A period says how often",
        arguments: [
            (CalendarPeriod.months(6), "every 6 months", "раз в 6 месяцев", "co 6 miesięcy"),
            (.months(12), "every year", "раз в 1 год", "co rok"),
            (.months(24), "every 2 years", "раз в 2 года", "co 2 lata"),
            (.days(14), "every 14 days", "раз в 14 дней", "co 14 dni"),
            (.days(1), "every day", "раз в 1 день", "codziennie"),
        ])
    func periods(period: CalendarPeriod, english: String, russian: String, polish: String) {
        #expect(vocabularies[.english].every(period) == english)
        #expect(vocabularies[.russian].every(period) == russian)
        #expect(vocabularies[.polish].every(period) == polish)
    }

    @Test(
        "A unit of time has the form of its number, and fractions one of their own",
        arguments: [
            (1_000_000, MetricUnit.TimeUnit.months, "1 month", "1 месяц", "1 miesiąc"),
            (2_000_000, .months, "2 months", "2 месяца", "2 miesiące"),
            (1_000_000, .weeks, "1 week", "1 неделя", "1 tydzień"),
            (1_000_000, .days, "1 day", "1 день", "1 dzień"), (2_000_000, .days, "2 days", "2 дня", "2 dni"),
            (5_000_000, .days, "5 days", "5 дней", "5 dni"), (1_500_000, .days, "1.5 days", "1,5 дня", "1,5 dnia"),
            (1_040_000, .days, "1 day", "1 день", "1 dzień"), (-1_000_000, .days, "−1 day", "−1 день", "−1 dzień"),
        ])
    func timeUnits(millionths: Int64, unit: MetricUnit.TimeUnit, english: String, russian: String, polish: String) {
        let value = ExactNumber(millionths: millionths)
        for (language, text) in [(LanguageCode.english, english), (.russian, russian), (.polish, polish)] {
            #expect(
                vocabularies[language].amount(value, .time(unit)).replacing("\u{A0}", with: " ") == text)
        }
    }

    @Test("A distance of one is one point")
    func points() {
        let words = vocabularies[.english]
        #expect(words.difference(ExactNumber(1), .percent) == "1\u{A0}point")
        #expect(words.difference(ExactNumber(millionths: 2_500_000), .percent) == "2.5\u{A0}points")
    }

    @Test("A regional language falls back to its language, an unknown one to English")
    func fallback() {
        #expect(vocabularies[LanguageCode("pl-PL")].text(.home) == "Strona główna")
        #expect(vocabularies[LanguageCode("fr")].text(.home) == "Home")
        #expect(vocabularies[LanguageCode("fr")].language == .english)
    }
}
