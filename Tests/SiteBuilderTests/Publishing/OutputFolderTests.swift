import SiteBuilder
import TestFolders
import Testing

@Suite("Folders that are refused as output")
struct OutputFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("source/content/journeys/a.md", "# A")
        try folder.makeFolder("home/user")
    }

    private func objection(_ output: String, home: String = "home/user") -> EnvironmentFailure.OutputObjection? {
        do {
            _ = try OutputFolder.check(
                output.hasPrefix("/") ? output : folder.path(output), source: folder.path("source"),
                homes: [home.hasPrefix("/") ? home : folder.path(home)])
            return nil
        } catch .output(_, let objection) {
            return objection
        } catch {
            Issue.record("another failure: \(error)")
            return nil
        }
    }

    private func publishSite(_ name: String) throws {
        let output = try OutputFolder.check(folder.path(name), source: folder.path("source"), homes: [])
        let publication = try Publication(to: output)
        try publication.add(OutputFile(path: "index.html", bytes: Array("old".utf8)))
        _ = try publication.publish(fingerprint: nil)
    }

    @Test("the root of the file system, the home and what holds it, the source and what holds it")
    func precious() {
        #expect(objection("/") == .rootOfFileSystem)
        #expect(objection("home/user") == .homeFolder)
        #expect(objection("home") == .homeFolder)
        #expect(objection("source") == .sourceFolder)
        #expect(objection("source/../source/.") == .sourceFolder)
        #expect(objection("") == .homeFolder)
        #expect(objection("", home: "/nowhere") == .holdsSource)
    }

    @Test("a new folder and an empty one are fine, also inside the source")
    func fine() throws {
        try folder.makeFolder("empty")
        #expect(objection("new/deeper") == nil)
        #expect(objection("empty") == nil)
        #expect(objection("source/public") == nil)
        #expect(objection("sourceful") == nil)
    }

    @Test("a folder with somebody's files in it is not ours, not even with hidden ones only")
    func unmarked() throws {
        try folder.write("other/thesis.txt", "years of work")
        try folder.write("hidden/.config", "")
        #expect(objection("other") == .notOurs)
        #expect(objection("hidden") == .notOurs)
    }

    @Test("where maps or a theme are looked for, no site is put")
    func partOfSource() {
        for path in ["source/content", "source/content/site", "source/theme"] {
            #expect(objection(path) == .partOfSource, "\(path)")
        }
        #expect(objection("source/contents") == nil)
    }

    @Test("a file, a repository, a way up from nowhere")
    func others() throws {
        try folder.write("file", "")
        try folder.write("work/.git/HEAD", "ref")
        #expect(objection("file") == .notAFolder)
        #expect(objection("work") == .repository)
        #expect(objection("none/../x") == .parentReference)
    }

    @Test("a symbolic link is followed before anything is judged")
    func symbolicLink() throws {
        try folder.link("link", to: folder.path("source"))
        #expect(objection("link") == .sourceFolder)
    }

    @Test("a site of ours with a damaged list is left alone")
    func damaged() throws {
        try publishSite("public")
        try folder.write("public/.journeybook-manifest", "journeybook output 1\n")
        #expect(objection("public") == .damagedManifest)
    }

    @Test("a site of ours in which somebody put files is left alone, and the first is named")
    func foreign() throws {
        try publishSite("public")
        #expect(objection("public") == nil)
        try folder.write("public/notes/b.txt", "mine")
        try folder.write("public/CNAME", "maps.example.com")
        #expect(objection("public") == .foreignFiles(first: "CNAME", count: 2))
    }

    @Test("a mount point is refused with a way out")
    func mountPoint() {
        // /proc is a mount of its own on every Linux and never empty.
        #expect(objection("/proc") == .mountPoint)
        #expect(EnvironmentFailure.output(path: "/proc", .mountPoint).remedy.contains("inside it"))
    }

    @Test("every objection says what to do")
    func wording() {
        let objections: [EnvironmentFailure.OutputObjection] = [
            .rootOfFileSystem, .homeFolder, .sourceFolder, .holdsSource, .notAFolder, .parentReference, .repository,
            .notOurs, .damagedManifest, .foreignFiles(first: "a", count: 1), .foreignFiles(first: "a", count: 3),
            .mountPoint,
        ]
        for objection in objections {
            let failure = EnvironmentFailure.output(path: "public", objection)
            #expect(failure.sentence.contains("public") && failure.sentence.hasSuffix("."))
            #expect(!failure.remedy.isEmpty)
        }
    }
}
