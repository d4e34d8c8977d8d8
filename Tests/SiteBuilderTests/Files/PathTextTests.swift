import SiteBuilder
import TestFolders
import Testing

@Suite("Paths as text")
struct PathTextTests {
    @Test("whole components are compared, never prefixes of strings")
    func inside() {
        #expect(PathText.isInside("/a/b/c", "/a/b"))
        #expect(PathText.isInside("/a/b", "/a/b/"))
        #expect(PathText.isInside("/a", "/"))
        #expect(!PathText.isInside("/a/bc", "/a/b"))
        #expect(!PathText.isInside("/a", "/a/b"))
    }

    @Test("composed and decomposed letters are different files")
    func normalisation() {
        #expect(!PathText.isInside("/caf\u{E9}/x", "/cafe\u{301}"))
    }

    @Test(
        "an extension is the part after the last dot, in lower case",
        arguments: [
            ("maps/A.MD", "md"), ("a.tar.gz", "gz"), (".hidden", ""), ("plain", ""), ("folder.d/plain", ""),
        ])
    func fileExtension(path: String, expected: String) {
        #expect(PathText.fileExtension(path) == expected)
    }

    @Test("a path that does not exist yet is resolved through what does")
    func resolve() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("real")
        try folder.link("link", to: folder.path("real"))
        #expect(PathText.resolve("link/new/site", from: folder.path) == folder.path("real/new/site"))
        #expect(PathText.resolve("link/../other", from: folder.path) == folder.path("other"))
        #expect(PathText.resolve("missing/../other", from: folder.path) == nil)
    }

    @Test("parents and names")
    func parts() {
        #expect(PathText.parent("/a/b") == "/a")
        #expect(PathText.parent("/a") == "/")
        #expect(PathText.parent("a/b.html") == "a")
        #expect(PathText.parent("a") == "")
        #expect(PathText.name("/a/b/") == "b")
        #expect(PathText.join("", "a") == "a")
        #expect(PathText.join("a/", "b") == "a/b")
    }
}
