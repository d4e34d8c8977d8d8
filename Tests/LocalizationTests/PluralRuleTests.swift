import Testing

@testable import Localization

@Suite struct PluralRuleTests {
    @Test(
        "Whole numbers take the forms of Unicode's CLDR",
        arguments: [
            (PluralRule.none, [.other: [0, 1, 2, 5, 21]]),
            (.oneOther, [.one: [1], .other: [0, 2, 11, 21, 101]]),
            (.zeroOneOther, [.one: [0, 1], .other: [2, 11, 21, 101]]),
            (
                .eastSlavic,
                [.one: [1, 21, 101, 1001], .few: [2, 4, 22, 104], .many: [0, 5, 11, 12, 14, 20, 111, 112]]
            ),
            (.polish, [.one: [1], .few: [2, 4, 22, 104], .many: [0, 5, 11, 12, 14, 21, 101, 111, 112]]),
            (.czech, [.one: [1], .few: [2, 3, 4], .other: [0, 5, 11, 22, 101]]),
        ] as [(PluralRule, [PluralForm: [Int]])])
    func forms(rule: PluralRule, expected: [PluralForm: [Int]]) {
        for (form, counts) in expected {
            for count in counts {
                #expect(rule.form(of: count) == form, "\(count)")
                #expect(rule.form(of: -count) == form, "−\(count)")
            }
        }
        #expect(Set(expected.keys) == Set(rule.forms))
    }

    @Test(
        "A pattern keeps every brace that is not a placeholder",
        arguments: [
            ("a {b} c", ["b"]), ("{a}{b-c}", ["a", "b-c"]), ("{ {}} {A} {b", []), ("{{x}}", ["x"]), ("", []),
        ])
    func patterns(source: String, places: [String]) {
        let pattern = WordPattern(source)
        #expect(pattern.places == places)
        #expect(pattern.filled { "{\($0)}" } == source)
    }
}
