import Foundation
import TestFolders
import Testing

@Suite("journeybook build --png --pdf")
struct PictureTests {
    private let folder: TemporaryFolder
    private var tool: Tool

    init() throws {
        folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        tool = Tool(in: folder.path)
    }

    private static func isInstalled(_ name: String) -> Bool {
        ["/usr/bin/", "/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + name) }
    }

    private func bytes(_ path: String) throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: folder.path).appendingPathComponent(path))
    }

    @Test("every drawing is a PNG, too, and its page leads to it", .enabled(if: isInstalled("rsvg-convert")))
    func png() throws {
        let answer = try tool.run("build", "--png")
        #expect(answer.status == 0, "\(answer.messages)")
        #expect(try bytes("public/journeys/shoes.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(folder.read("public/journeys/shoes.html")?.contains("<a href=\"shoes.png\">PNG</a>") == true)
        let before = folder.tree("public")
        #expect(try tool.run("build", "--png").output.hasPrefix("nothing has changed"))
        #expect(folder.tree("public") == before)
    }

    @Test("every page of a journey is a PDF, too, the same bytes each time", .enabled(if: isInstalled("chromium")))
    func pdf() throws {
        let answer = try tool.run("build", "--pdf")
        #expect(answer.status == 0, "\(answer.messages)")
        let first = try bytes("public/journeys/shoes.pdf")
        #expect(first.starts(with: Array("%PDF".utf8)))
        #expect(folder.read("public/journeys/shoes.html")?.contains("<a href=\"shoes.pdf\">PDF</a>") == true)
        #expect(folder.names("public").allSatisfy { !$0.hasPrefix(".pictures") })
        try tool.run("build", "--pdf", "--output", "again")
        #expect(try bytes("again/journeys/shoes.pdf") == first)
    }

    @Test("without it nothing is made, offered or left from before")
    func none() throws {
        try tool.run("build")
        #expect(folder.read("public/journeys/shoes.html")?.contains("PNG") == false)
        #expect(!folder.names("public/journeys").contains("shoes.png"))
    }

    @Test("a program that is not installed is named, and the old site stays", arguments: ["png", "pdf"])
    func missing(form: String) throws {
        try tool.run("build")
        let before = folder.tree("public")
        var poor = tool
        poor.environment["PATH"] = "/nonexistent"
        let answer = try poor.run("build", "--" + form)
        #expect(answer.status == 3)
        #expect(answer.messages.contains("--\(form) needs"))
        #expect(answer.messages.contains("or build without --\(form)"))
        #expect(folder.tree("public") == before)
    }

    @Test("a program that fails is told, and the old site stays")
    func failing() throws {
        try tool.run("build")
        let before = folder.tree("public")
        try folder.write(
            "bin/rsvg-convert", "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\necho 'out of paint' >&2\nexit 5\n")
        let path = folder.path + "/bin"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path + "/rsvg-convert")
        var poor = tool
        poor.environment["PATH"] = path + ":/usr/bin:/bin"
        let answer = try poor.run("build", "--png")
        #expect(answer.status == 3)
        #expect(answer.messages.contains("out of paint"))
        #expect(folder.tree("public") == before)
    }
}
