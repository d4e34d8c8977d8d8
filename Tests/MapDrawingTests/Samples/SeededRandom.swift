/// Random numbers that are the same in every run (xorshift64*, by Marsaglia and Vigna).
struct SeededRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % bound
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// Texts as people write them, in several scripts, with what makes lines hard to break.
enum SampleText {
    private static let words = [
        "the", "customer", "calls", "a", "branch", "waits", "Donaudampfschifffahrtsgesellschaft", "и", "клиент",
        "перезванивает", "неперсонифицированная", "żółć", "reklamacja", "w", "że", "konstantynopolitańczykowianeczka",
        "100\u{A0}000\u{202F}₽", "№\u{A0}12", "well-known", "3–9", "before—after", "either/or", "情報が多すぎて、", "選べない。",
        "「本当」", "한국어", "텍스트", "مرحبا", "بالعالم", "שלום", "ไทย", "😀", "👨‍👩‍👧‍👦", "🇵🇱", "Kunden\u{AD}zufriedenheit",
        "https://example.com/a/long/address?with=query", "e\u{301}te\u{301}", "(in brackets)", "…", "Ελλάδα", "x",
    ]

    static func any(_ random: inout SeededRandom, most: Int = 14) -> String {
        let count = random.below(most) + 1
        return (0..<count).map { _ in random.pick(words) }.joined(separator: random.chance(10) ? "\n" : " ")
    }
}
