import SiteBuilder
import TestFolders
import Testing

@Suite("Files that are exchanged as a whole")
struct WholeFileTests {
    @Test("a file is replaced with its permissions, and nothing stays beside it")
    func replaced() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.md", "old")
        try folder.write(".a.md.journeybook-new", "half of an earlier tr")
        try WholeFile.replace(folder.path("a.md"), with: Array("new".utf8), mode: 0o640)
        #expect(folder.read("a.md") == "new")
        #expect(try Disk.status(folder.path("a.md"))?.mode == 0o640)
        #expect(folder.names() == ["a.md"])
    }

    @Test("a failure names the file that was to be written, and no other")
    func failure() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("none/a.md")
        #expect {
            try WholeFile.replace(path, with: [1], mode: nil)
        } throws: { error in
            (error as? EnvironmentFailure)?.sentence.hasPrefix("Could not write \(path): ") == true
        }
    }
}
