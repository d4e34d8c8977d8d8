import SiteBuilder
import Testing

@Suite("Content hashes")
struct ContentHashTests {
    @Test("every single changed byte changes the digest")
    func sensitivity() {
        let original = Array(repeating: UInt8(0), count: 300)
        var digests: Set<ContentHash> = [ContentHash(original)]
        for index in original.indices {
            for value in [UInt8(1), 128, 255] {
                var changed = original
                changed[index] = value
                digests.insert(ContentHash(changed))
            }
        }
        #expect(digests.count == 901)
    }

    @Test("length, order of blocks and trailing zeros matter")
    func shape() {
        let zeros = (0..<64).map { ContentHash(Array(repeating: UInt8(0), count: $0)) }
        #expect(Set(zeros).count == 64)
        let a = Array(repeating: UInt8(1), count: 16)
        let b = Array(repeating: UInt8(2), count: 16)
        #expect(ContentHash(a + b) != ContentHash(b + a))
    }

    @Test("the digest is the same on every machine and in every run")
    func stability() {
        #expect(ContentHash("journeybook").hex == ContentHash("journeybook").hex)
        #expect(ContentHash("journeybook").hex == "a693e8fdf1a852eea62643b3d919dd83")
    }

    @Test("a digest is read back from its digits")
    func hex() throws {
        let hash = ContentHash("maps")
        #expect(ContentHash(hex: Substring(hash.hex)) == hash)
        #expect(hash.hex.utf8.count == 32)
        #expect(ContentHash(hex: "12") == nil)
        #expect(ContentHash(hex: "zz345678901234567890123456789012") == nil)
    }

    @Test("the order of combined digests counts")
    func combining() {
        var one = ContentHash("a")
        one.combine(ContentHash("b"))
        var other = ContentHash("b")
        other.combine(ContentHash("a"))
        #expect(one != other)
    }
}
