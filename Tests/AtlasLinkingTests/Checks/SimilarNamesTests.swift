import Testing

@testable import AtlasLinking

struct SimilarNamesTests {
    private func letters(_ name: String) -> [UInt16] { Array(name.utf16) }

    @Test(
        "one edit apart is near",
        arguments: [
            ("calculator", "calculators", true), ("calculator", "alculator", true), ("calculator", "calculetor", true),
            ("calculator", "calcualtor", true), ("calculator", "calculator", false),
            ("calculator", "calcutalor", false), ("заявка", "заявки", true), ("abcde", "abcdefg", false),
            ("abcde", "bacde", true), ("abcde", "abced", true),
        ])
    func near(left: String, right: String, isNear: Bool) {
        #expect(SimilarNames.areNear(letters(left), letters(right)) == isNear)
        #expect(SimilarNames.areNear(letters(right), letters(left)) == isNear)
    }

    @Test("the parts under which names are filed miss no pair, in small lists and in crowds", arguments: [2, 3, 5])
    func missesNothing(alphabet: Int) {
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        // Names of a small alphabet lie close together; a shared beginning makes crowds.
        let names = (0..<300).map { number -> [UInt16] in
            let beginning = number % 3 == 0 ? letters("screenof") : []
            return beginning + (0..<5 + random(4)).map { _ in UInt16(97 + random(alphabet)) }
        }
        var expected: [SimilarNames.Pair] = []
        for left in names.indices {
            for right in left + 1..<names.count where SimilarNames.areNear(names[left], names[right]) {
                expected.append(SimilarNames.Pair(first: left, second: right))
            }
        }
        let found = SimilarNames.pairs(among: names)
        #expect(!expected.isEmpty)
        #expect(found.count <= expected.count)
        #expect(Set(found).isSubset(of: expected))
        if alphabet == 5 { #expect(found == expected) }
    }
}
