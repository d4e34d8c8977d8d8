import Foundation
import MapReading
import SiteBuilder
import SourceDiagnostics
import Testing

@Suite("Finding the author's files")
struct SourceScanTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func scan(_ source: String = "", output: String? = nil) throws -> SourceTree {
        try SourceScan.scan(source: folder.path(source), output: output.map(folder.path), jobs: 2)
    }

    @Test("with a folder content, only it, the settings and the theme are looked at")
    func contentFolder() throws {
        try folder.write("journeybook.yaml", "title: Maps")
        try folder.write("content/journeys/bank/mortgage.md", "# Mortgage")
        try folder.write("content/personas/anna.md", "# Anna")
        try folder.write("content/pages/about.md", "# About")
        try folder.write("content/notes.md", "# Notes")
        try folder.write("content/assets/photo.jpg", "jpg")
        try folder.write("content/assets/readme.md", "not a page")
        try folder.write("theme/assets/site.css", "a{}")
        try folder.write("README.md", "# The repository")
        let tree = try scan()
        #expect(tree.settings?.path == "journeybook.yaml")
        #expect(
            tree.content.map(\.file.path) == [
                "content/journeys/bank/mortgage.md", "content/notes.md", "content/pages/about.md",
                "content/personas/anna.md",
            ])
        #expect(tree.content.map(\.role) == [.journeys, .any, .page, .persona])
        #expect(tree.theme.map(\.path) == ["theme/assets/site.css"])
        #expect(tree.assets.map(\.address) == ["assets/photo.jpg", "assets/readme.md"])
        #expect(tree.diagnostics.isEmpty)
    }

    @Test("files that come, change or go in folders that are known are taken in without a look at all others")
    func rescan() throws {
        try folder.write("content/journeys/bank/mortgage.md", "# Mortgage")
        try folder.write("content/personas/anna.md", "# Anna")
        var tree = try scan()
        func follow(_ paths: [String]) throws -> Bool {
            let named = Set(paths.map { PathText.join(tree.root ?? "", $0) })
            guard let next = try SourceScan.rescan(tree, named) else { return false }
            tree = next
            let anew = try scan()
            return tree.hasSameFiles(as: anew) && tree.folders == anew.folders
        }
        let card = "content/journeys/bank/card.md"
        try folder.write(card, "# A card")
        try folder.write("content/journeys/bank/mortgage.md", "# A mortgage")
        #expect(try follow([card, "content/journeys/bank/mortgage.md"]))
        try folder.write("content/personas/zoe.md", "# Zoe")
        try FileManager.default.removeItem(atPath: folder.path(card))
        #expect(try follow([card, "content/personas/zoe.md", "content/personas/zoe.md~"]))
        // What may change more than single files is left to a whole scan: new folders, and where names are looked at.
        try folder.write("content/journeys/shop/shoes.md", "# Shoes")
        #expect(try !follow(["content/journeys/shop/shoes.md"]))
        try folder.write("content/notes.md", "# Notes")
        #expect(try !follow(["content/notes.md"]))
        try folder.write("content/site/\(Manifest.name)", "")
        tree = try scan()
        try folder.write("content/site/written.md", "# Written")
        #expect(try !follow(["content/site/written.md"]))
    }

    @Test("a plain folder of documents works as it is, in the order of the path bytes")
    func plainFolder() throws {
        try folder.write("README.md", "# Readme")
        try folder.write("docs/maps.markdown", "# Maps")
        try folder.write("docs/img/curve.png", "png")
        try folder.write("src/main.c", "int main;")
        try folder.write("node_modules/x/readme.md", "# X")
        try folder.write(".github/readme.md", "# Hidden")
        let tree = try scan()
        #expect(tree.content.map(\.file.path) == ["README.md", "docs/maps.markdown"])
        #expect(tree.content.allSatisfy { $0.role == .any })
        #expect(tree.assets.map(\.address) == ["assets/docs/img/curve.png"])
        #expect(tree.assets.allSatisfy { !$0.isAlwaysPublished })
    }

    @Test("the output is no source, nor is any site that we wrote")
    func output() throws {
        try folder.write("a.md", "# A")
        try folder.write("public/copy.md", "# Copy")
        try folder.write("old-site/.journeybook-manifest", "")
        try folder.write("old-site/copy.md", "# Copy")
        #expect(try scan(output: "public").content.map(\.file.path) == ["a.md"])
    }

    @Test("a symbolic link out of the source is an error and is not followed")
    func linkOutside() throws {
        try folder.write("secret.txt", "password")
        try folder.write("site/content/a.md", "# A")
        try folder.link("site/content/b.md", to: folder.path("secret.txt"))
        try folder.link("site/content/etc", to: "/etc")
        let tree = try scan("site")
        #expect(tree.content.map(\.file.path) == ["content/a.md"])
        #expect(tree.diagnostics.map(\.code) == [.linkOutsideSource, .linkOutsideSource])
        #expect(tree.diagnostics.map(\.path) == ["content/b.md", "content/etc"])
    }

    @Test("the folder content may be a link to another folder of the source")
    func linkedContent() throws {
        try folder.write("docs/maps/journeys/a.md", "# A")
        try folder.write("docs/readme.md", "# Not ours")
        try folder.link("content", to: "docs/maps")
        let tree = try scan()
        #expect(tree.content.map(\.file.path) == ["content/journeys/a.md"])
        #expect(tree.content.map(\.role) == [.journeys])
        #expect(tree.folders.contains(folder.path("docs/maps/journeys")))
        #expect(tree.diagnostics.isEmpty)
    }

    @Test(
        "a folder content that is a link out of the source or into nothing is told once, with what helps",
        arguments: [
            (
                "../docs", "Link to another folder (a symbolic link) must stay inside the source folder",
                "move the folder"
            ),
            ("gone", "Link to another file or folder (a symbolic link) must lead to one", "remove the link"),
        ])
    func lostContent(target: String, summary: String, help: String) throws {
        // A misnamed folder that nobody may look at.
        try folder.write("docs/Journeys/a.md", "# A")
        try folder.write("site/readme.md", "# Not ours")
        try folder.link("site/content", to: target)
        let report = try SiteBuild.check(
            source: folder.path("site"), settings: SiteBuild.Settings(today: SiteLiteral.today))
        #expect(report.diagnostics.map(\.code) == [.linkOutsideSource])
        #expect(report.diagnostics.first?.path == "content")
        #expect(report.diagnostics.first?.summary == summary)
        #expect(report.diagnostics.first?.suggestion?.hasPrefix(help) == true)
        #expect(report.survey == nil)
    }

    @Test("settings and folders of content that are called nearly as they must be are told, and nothing else")
    func misnamed() throws {
        for name in ["journeybook.yml", "content/persona/a.md", "content/Journeys/b.md", "content/opportunity/c.md"] {
            try folder.write("site/" + name, "# A")
        }
        for name in ["journeybook.yaml", "content/journeys/d.md", "content/notes/e.md", "journeybook-old.yaml"] {
            try folder.write("site/" + name, "title: A")
        }
        let tree = try scan("site")
        #expect(tree.diagnostics.map(\.code) == Array(repeating: .misnamedFile, count: 4))
        #expect(
            Set(tree.diagnostics.map { "\($0.path): \($0.suggestion ?? "")" }) == [
                "journeybook.yml: call it \"journeybook.yaml\"", "content/Journeys: call it \"journeys\"",
                "content/opportunity: call it \"opportunities\"", "content/persona: call it \"personas\"",
            ])
        let inMemory = SourceTree(files: [
            SourceFile(path: "journeybook.yml", text: ""), SourceFile(path: "content/metric/a.csv", text: ""),
        ])
        #expect(inMemory.diagnostics.map(\.path) == ["journeybook.yml", "content/metric"])
    }

    @Test("a link inside the source is followed, a circle of links ends, a broken link is an error")
    func linkInside() throws {
        try folder.write("content/shared/a.md", "# A")
        try folder.link("content/journeys", to: "shared")
        try folder.link("content/shared/loop", to: "..")
        try folder.link("content/gone.md", to: "nowhere.md")
        let tree = try scan()
        #expect(tree.content.map(\.file.path).contains("content/journeys/a.md"))
        #expect(tree.content.map(\.file.path).contains("content/shared/a.md"))
        #expect(tree.diagnostics.filter { $0.summary.contains("lead to one") }.map(\.path) == ["content/gone.md"])
    }

    @Test("a name that is not UTF-8 is reported")
    func badName() throws {
        try folder.makeFolder("content")
        let name = folder.path("content/") + "bad"
        let bytes = Array(name.utf8) + [0xFF] + Array(".md".utf8) + [0]
        let file = bytes.withUnsafeBufferPointer {
            $0.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress!, "w") }
        }
        fclose(file)
        let tree = try scan()
        #expect(tree.diagnostics.map(\.code) == [.invalidFileName])
        #expect(tree.diagnostics.first?.path == "content/bad\u{FFFD}.md")
    }

    @Test("a pipe among the files does not stop the scan")
    func pipe() throws {
        try folder.write("content/a.md", "# A")
        mkfifo(folder.path("content/pipe.md"), 0o600)
        #expect(try scan().content.count == 1)
    }

    @Test("a huge file is cut, so that the parser can refuse it")
    func huge() throws {
        try folder.write("content/a.md", String(repeating: "x", count: 3_000_000))
        #expect(try scan().content.first?.file.bytes.count == SourceScan.largestText)
    }

    @Test("no folder, and a file instead of a folder")
    func missing() throws {
        #expect(throws: EnvironmentFailure.sourceMissing(path: folder.path("none"))) { try scan("none") }
        try folder.write("file.md", "")
        #expect(throws: EnvironmentFailure.sourceNotAFolder(path: folder.path("file.md"))) { try scan("file.md") }
    }

    @Test("files in memory make the same tree in whatever order they come")
    func memory() {
        let files = ["content/b.md", "journeybook.yaml", "content/a.md", "content/assets/x.png", "other.md"].map {
            SourceFile(path: $0, text: $0)
        }
        let one = SourceTree(files: files)
        let other = SourceTree(files: files.reversed())
        #expect(one.content.map(\.file.path) == ["content/a.md", "content/b.md"])
        #expect(other.content.map(\.file) == one.content.map(\.file))
        #expect(one.file("content/b.md")?.path == "content/b.md")
        #expect(one.file("journeybook.yaml") != nil)
        #expect(one.file("content/c.md") == nil)
    }
}
