import Foundation
import Testing
import Theming

@Suite struct EmbeddedThemeTests {
    private let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "templates", directoryHint: .isDirectory)

    @Test("The program holds exactly the files below templates/; else run `make embed`")
    func sameFiles() throws {
        let found = try FileManager.default.subpathsOfDirectory(atPath: templates.path)
            .filter { path in
                var isDirectory: ObjCBool = false
                let full = templates.appending(path: path).path
                return FileManager.default.fileExists(atPath: full, isDirectory: &isDirectory) && !isDirectory.boolValue
                    && !(path.split(separator: "/").last ?? "").hasPrefix(".")
            }
            .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(EmbeddedTheme.files.map(\.path) == found)
    }

    @Test("Each embedded file has the bytes of the file on disk", arguments: EmbeddedTheme.files.map(\.path))
    func sameBytes(path: String) throws {
        let onDisk = try Data(contentsOf: templates.appending(path: path))
        let embedded = try #require(EmbeddedTheme.files.first { $0.path == path })
        #expect(embedded.bytes == Array(onDisk))
    }

    @Test("The files of a folder are those below it")
    func folder() {
        let words = EmbeddedTheme.files(in: "words").map(\.path)
        #expect(words.contains("words/en.yaml"))
        #expect(words.allSatisfy { $0.hasPrefix("words/") })
    }

    @Test("The program holds the document of diagnostics as it is on disk")
    func document() throws {
        let onDisk = try Data(contentsOf: templates.appending(path: "../docs/diagnostics.md"))
        #expect(EmbeddedDocument.diagnostics.bytes == Array(onDisk))
    }

    @Test(
        "A site's theme cannot lie over the preview, the starters or the reports",
        arguments: ["preview", "starters", "reports"])
    func notOfTheTheme(folder: String) {
        #expect(!EmbeddedTheme.theme.isEmpty)
        #expect(EmbeddedTheme.theme.allSatisfy { !$0.path.hasPrefix(folder + "/") })
        #expect(!EmbeddedTheme.files(in: folder).isEmpty)
    }
}
