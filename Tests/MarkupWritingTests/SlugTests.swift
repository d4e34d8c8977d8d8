import Testing

@testable import MarkupWriting

struct SlugTests {
    @Test(
        "headings become slugs by the rule of the code hosts",
        arguments: [
            ("Proving income", "proving-income"), ("1. Dreaming (3–6 months)", "1-dreaming-36-months"),
            ("Ожидание ответа: «где ключи?»", "ожидание-ответа-где-ключи"), ("Żółta ŁÓDŹ", "żółta-łódź"),
            ("a  b", "a--b"), ("A_b-C", "a_b-c"), ("Cafe\u{301}", "caf\u{E9}"), ("申し込み！", "申し込み"), ("😀", ""),
            ("ID\u{A0}№ 5²", "id--5"), ("Ёж\nи ёлка", "ёж-и-ёлка"),
            ("1️⃣ Start", "1\u{FE0F}\u{20E3}-start"), ("C++ & C#", "c--c"), ("", ""),
        ])
    func make(heading: String, slug: String) {
        #expect(Slug.make(heading) == slug)
    }

    @Test("an identifier has single hyphens and none at its ends")
    func identifier() {
        #expect(Slug.identifier(" — Proving   income — ") == "proving-income")
        #expect(Slug.identifier("—").isEmpty)
    }

    @Test("the quick way agrees with Unicode's tables on every character")
    func agreesWithTables() {
        for value in (1...0x24FF as ClosedRange<UInt32>) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // Between letters, so that a mark has something to stand on.
            let text = "Aб" + String(scalar) + "Z"
            let slug = Slug.make(text)
            let folded = Slug.folded(text)
            #expect(slug.utf8.elementsEqual(Slug.makeByTables(text).utf8), "U+\(String(value, radix: 16))")
            #expect(folded.utf8.elementsEqual(Slug.foldedByTables(text).utf8), "U+\(String(value, radix: 16))")
        }
    }

    @Test("the hash is FNV-1a, whole or byte by byte, and its digits are stable")
    func stableHash() {
        var whole = StableHash()
        whole.combine(Array("foobar".utf8))
        var parts = StableHash()
        parts.combine("foo".utf8)
        parts.combine("bar".utf8)
        // The value that the authors of FNV publish for this text.
        #expect(whole.value == 0x8594_4171_F739_67E8)
        #expect(parts == whole)
        #expect(whole.hex(digits: 16) == "85944171f73967e8")
        #expect(StableHash().hex(digits: 6).utf8.count == 6)
    }
}
