import SiteBuilder
import Testing

@Suite("The manifest")
struct ManifestTests {
    private let manifest = Manifest(
        fingerprint: ContentHash("build"),
        entries: [
            .init(path: "journeys/ипотека.html", size: 12, hash: ContentHash("b")),
            .init(path: "index.html", size: 3, hash: ContentHash("a")),
            .init(path: "odd name\nwith \\n", size: 0, hash: ContentHash("")),
        ])

    @Test("what is written is read back, sorted by path bytes")
    func roundTrip() throws {
        let read = try #require(Manifest(manifest.bytes))
        #expect(read == manifest)
        #expect(read.entries.map(\.path) == ["index.html", "journeys/ипотека.html", "odd name\nwith \\n"])
    }

    @Test("a manifest without a fingerprint is whole")
    func withoutFingerprint() throws {
        let manifest = Manifest(fingerprint: nil, entries: [])
        #expect(try #require(Manifest(manifest.bytes)).fingerprint == nil)
    }

    @Test("one that was cut anywhere is refused")
    func truncated() {
        let bytes = manifest.bytes
        for end in 0..<bytes.count { #expect(Manifest(Array(bytes[..<end])) == nil) }
    }

    @Test(
        "a path that leaves the folder is refused", arguments: ["../x", "/etc/passwd", "a/../../x", "a//b", "./a", ""])
    func escapes(path: String) {
        let text = """
            journeybook output 1
            fingerprint none
            \(ContentHash("").hex) 0 \(path)
            end 1

            """
        #expect(Manifest(Array(text.utf8)) == nil)
        #expect(!Manifest.isSafe(path))
    }

    @Test("someone else's file is no manifest")
    func foreign() {
        #expect(Manifest(Array("hello\nworld\n\n\n".utf8)) == nil)
        #expect(Manifest([]) == nil)
    }
}
