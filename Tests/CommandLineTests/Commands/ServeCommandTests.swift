import Foundation
import TestFolders
import Testing

@Suite("journeybook serve", .serialized)
struct ServeCommandTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try SampleSite.write(to: folder)
        try folder.write("content/assets/notes/a note.txt", "a note\n")
        try folder.write("secret.txt", "not of the site")
    }

    private func start() throws -> (RunningTool, UInt16) {
        let tool = try RunningTool(serving: folder.path)
        return (tool, try #require(tool.port(), "\(tool.output)"))
    }

    /// A page without what the preview adds to it.
    private func plain(_ text: String) -> String {
        text.replacing("connect-src 'self'; ", with: "")
            .split(separator: "\n", omittingEmptySubsequences: false)
            .filter { !$0.hasPrefix("<script src=\"/.journeybook/live.js\"") }.joined(separator: "\n")
    }

    @Test("every file of the built site is answered as it was written, but for the script; nothing is written")
    func sameAsBuild() throws {
        let names = folder.names()
        let (tool, port) = try start()
        let built = try TemporaryFolder()
        try Tool(in: folder.path).run("build", "--output", built.path("site"))
        let files = built.tree("site").filter { $0.key != ".journeybook" && !$0.key.hasPrefix(".") }
        #expect(files.count > 10)
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let target = path.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? path
            let answer = try #require(RawConnection.ask(port, "/" + target))
            #expect(answer.status == 200, "\(path)")
            #expect(plain(answer.body) == String(decoding: bytes, as: UTF8.self), "\(path)")
            #expect(answer.body.contains("/.journeybook/live.js") == path.hasSuffix(".html"), "\(path)")
        }
        #expect(folder.names() == names)
        #expect(tool.end(SIGTERM) == (0, true))
    }

    @Test("a folder is its index, whatever is not of the site is not found, and no path leads out of it")
    func paths() throws {
        let (tool, port) = try start()
        let home = try #require(RawConnection.ask(port, "/"))
        #expect(home.status == 200)
        #expect(home.head.contains("Cache-Control: no-store"))
        #expect(home.head.contains("Cross-Origin-Resource-Policy: same-origin"))
        #expect(!home.head.lowercased().contains("access-control-allow"))
        let moved = try #require(RawConnection.ask(port, "/journeys"))
        #expect(moved.status == 302)
        #expect(moved.head.contains("Location: /journeys/"))
        #expect(RawConnection.ask(port, "/journeys/")?.body.contains("Buying shoes") == true)
        for target in [
            "/assets/", "/assets", "/secret.txt", "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
            "/assets/../../secret.txt", "//etc/passwd", "/assets/%2e%2e/%2e%2e/journeybook.yaml", "/journeybook.yaml",
            "/assets\\..\\secret.txt", "/a%00b", "/.journeybook/", "/.journeybook/../live.js", "/.journeybook/nothing",
        ] {
            let answer = try #require(RawConnection.ask(port, target), "\(target)")
            #expect(answer.status == 404, "\(target)")
            #expect(!answer.body.contains("not of the site") && !answer.body.contains("root:"), "\(target)")
        }
        #expect(RawConnection.ask(port, "/%zz")?.status == 400)
        #expect(tool.end(SIGINT) == (0, true))
    }

    @Test("only this machine's own names are answered, only reading, and no other page's script")
    func rules() throws {
        let (tool, port) = try start()
        #expect(RawConnection.ask(port, "/", host: "localhost:\(port)")?.status == 200)
        #expect(RawConnection.ask(port, "/", host: "evil.example:\(port)")?.status == 403)
        #expect(RawConnection.ask(port, "/", host: "127.0.0.1")?.status == 403)
        #expect(RawConnection.ask(port, "/", more: "Origin: http://evil.example\r\n")?.status == 403)
        #expect(RawConnection.ask(port, "/", more: "Origin: http://127.0.0.1:\(port)\r\n")?.status == 200)
        #expect(RawConnection.ask(port, "/", more: "Host: evil.example\r\n")?.status == 400)
        for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
            let answer = try #require(RawConnection.ask(port, "/", method: method, more: "Content-Length: 0\r\n"))
            #expect(answer.status == 405, "\(method)")
            #expect(answer.head.contains("Allow: GET, HEAD"))
        }
        let head = try #require(RawConnection.ask(port, "/index.html", method: "HEAD"))
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.head.contains("Content-Length: "))
        for nonsense in ["GET / HTTP/1.1\r\n\r\n", "nonsense\r\n\r\n", "GET  HTTP/9.9\r\n\r\n"] {
            let connection = try #require(RawConnection(port: port))
            connection.send(nonsense)
            #expect(connection.read().hasPrefix("HTTP/1.1 400"), "\(nonsense)")
        }
        // It is there after all that.
        #expect(RawConnection.ask(port, "/")?.status == 200)
        #expect(tool.end(SIGTERM) == (0, true))
    }

    /// The mark that a page carries for the server.
    private func mark(_ page: String) -> String {
        guard let start = page.range(of: "data-mark=\"") else { return "" }
        return String(page[start.upperBound...].prefix { $0 != "\"" })
    }

    private func listen(_ port: UInt16, _ page: String) throws -> RawConnection {
        let body = try #require(RawConnection.ask(port, "/" + page)).body
        let connection = try #require(RawConnection(port: port))
        connection.send(
            "GET /.journeybook/events?page=\(page)&mark=\(mark(body)) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\n\r\n")
        #expect(connection.read(until: mark(body)).contains("text/event-stream"))
        connection.clear()
        return connection
    }

    @Test("a save is told to the page that shows it, an error is shown with its caret, and the last good page stays")
    func live() throws {
        let (tool, port) = try start()
        let page = "journeys/shoes.html"
        let connection = try listen(port, page)

        try folder.write(
            "content/journeys/shoes.md",
            SampleSite.journey.replacing("The form asks twice", with: "The form asks thrice"))
        #expect(connection.read(until: "\"problems\":[]").contains("event: state"))
        let changed = try #require(RawConnection.ask(port, "/" + page)).body
        #expect(changed.contains("asks thrice"))
        connection.clear()

        // An editor that writes by rename, and a mistake.
        try folder.write("content/journeys/shoes.md~", "---\npersnoa: <b>anna</b>\n---\n" + SampleSite.journey)
        try FileManager.default.removeItem(atPath: folder.path("content/journeys/shoes.md"))
        try FileManager.default.moveItem(
            atPath: folder.path("content/journeys/shoes.md~"), toPath: folder.path("content/journeys/shoes.md"))
        let problem = connection.read(until: "persnoa")
        #expect(problem.contains("unknown-key"))
        #expect(problem.contains("^^^^^^^"))
        #expect(problem.contains("help: "))
        #expect(problem.contains(mark(changed)))
        #expect(try #require(RawConnection.ask(port, "/" + page)).body == changed)
        connection.clear()

        try folder.write("content/journeys/shoes.md", SampleSite.journey)
        #expect(connection.read(until: "\"problems\":[]").contains("event: state"))
        #expect(try #require(RawConnection.ask(port, "/" + page)).body.contains("asks twice"))
        #expect(tool.end(SIGTERM) == (0, true))
    }

    @Test("a page that would look the same is not told")
    func otherPage() throws {
        let (tool, port) = try start()
        let persona = try listen(port, "personas/anna.html")
        let glossary = try listen(port, "glossary.html")
        let text = SampleSite.persona.replacing("three times", with: "four times")
        try folder.write("content/personas/anna.md", text)
        #expect(persona.read(until: "event: state").contains("event: state"))
        // News of a mistake comes after what would have been news of the first change.
        try folder.write("content/personas/anna.md", "---\nnonsense: 1\n---\n" + text)
        let news = glossary.read(until: "event: state")
        #expect(news.contains("nonsense"))
        #expect(news.components(separatedBy: "event: state").count == 2)
        #expect(tool.end(SIGTERM) == (0, true))
    }

    @Test("new folders, renamed ones and a folder that is deleted and made again are followed")
    func folders() throws {
        let (tool, port) = try start()
        let lost = try listen(port, "journeys/deep/new.html")
        try folder.write(
            "content/journeys/deep/new.md", SampleSite.journey.replacing("Buying shoes", with: "New shoes"))
        #expect(lost.read(until: "event: state").contains("event: state"))
        #expect(RawConnection.ask(port, "/journeys/deep/new.html")?.status == 200)
        lost.clear()
        try FileManager.default.moveItem(
            atPath: folder.path("content/journeys/deep"), toPath: folder.path("content/journeys/other"))
        #expect(lost.read(until: "event: state").contains("event: state"))
        #expect(RawConnection.ask(port, "/journeys/other/new.html")?.status == 200)
        #expect(RawConnection.ask(port, "/journeys/deep/new.html")?.status == 404)
        lost.clear()
        try FileManager.default.removeItem(atPath: folder.path("content/journeys/other"))
        try folder.write("content/journeys/deep/new.md", SampleSite.journey)
        #expect(lost.read(until: "event: state").contains("event: state"))
        #expect(tool.end(SIGTERM) == (0, true))
    }

    @Test("it ends while browsers listen, and the port is free again")
    func ending() throws {
        let (tool, port) = try start()
        let connections = try (0..<3).map { _ in try listen(port, "index.html") }
        #expect(tool.end(SIGINT) == (0, true))
        for connection in connections { #expect(connection.read().isEmpty) }
        let again = try RunningTool(serving: folder.path, "--port", String(port))
        #expect(again.port() == port)
        #expect(again.end(SIGTERM) == (0, true))
    }

    @Test("a port that is taken is a failure of the environment with a remedy")
    func portInUse() throws {
        let (tool, port) = try start()
        let answer = try Tool(in: folder.path).run("serve", "--port", String(port))
        #expect(answer.status == 3)
        #expect(answer.messages.contains("Port \(port) is in use"))
        #expect(answer.messages.contains("--port 0"))
        #expect(tool.end(SIGTERM) == (0, true))
        #expect(try Tool(in: folder.path).run("serve", "nowhere").status == 3)
        #expect(try Tool(in: folder.path).run("serve", "--port", "70000").status == 2)
    }

    @Test(
        "a folder that is not there, or is a file, is a failure of the environment", arguments: ["nowhere", "file.md"])
    func missingSource(name: String) throws {
        try folder.write("file.md", "# A\n")
        let answer = try Tool(in: folder.path).shell("timeout 60 \"$TOOL\" serve \(name) --port 0")
        #expect(answer.status == 3)
        #expect(answer.output.isEmpty)
        let sentence = name == "nowhere" ? "There is no folder nowhere." : "file.md is not a folder."
        #expect(answer.messages.hasPrefix("error: \(sentence)\n"), "\(answer.messages)")
    }

    @Test("a site that begins with errors shows what it can, and is whole when they are mended")
    func errorsAtStart() throws {
        try folder.write("content/journeys/shoes.md", "---\nnonsense: 1\n---\n" + SampleSite.journey)
        let (tool, port) = try start()
        #expect(tool.output.contains("unknown-key"))
        let page = try listen(port, "journeys/shoes.html")
        try folder.write("content/journeys/shoes.md", SampleSite.journey)
        #expect(page.read(until: "\"problems\":[]").contains("event: state"))
        #expect(RawConnection.ask(port, "/journeys/shoes.html")?.body.contains("The form asks twice") == true)
        #expect(tool.end(SIGTERM) == (0, true))
    }

    @Test("changes are found by looking, too")
    func polling() throws {
        let tool = try RunningTool(serving: folder.path, "--poll")
        let port = try #require(tool.port())
        let page = try listen(port, "index.html")
        try folder.write("journeybook.yaml", SampleSite.settings.replacing("Sample", with: "Other"))
        #expect(page.read(until: "event: state").contains("event: state"))
        #expect(RawConnection.ask(port, "/")?.body.contains("Other maps") == true)
        #expect(tool.end(SIGTERM) == (0, true))
    }
}
