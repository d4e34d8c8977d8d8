import SiteBuilder
import Theming

/// Answers requests from what is shown at the moment. A path is looked up among the site's files and never joined to a
/// folder, so nothing else can be reached.
struct Desk: Sendable {
    enum Answer: Sendable {
        case reply(Reply)
        /// News of a page for as long as the browser listens.
        case news(page: String, mark: String)
    }

    let shown: @Sendable () -> ShownSite

    /// - Parameter request: one that is not refused.
    func answer(_ request: Request) -> Answer {
        guard let path = request.path else {
            return .reply(.text(.badRequest, "The address cannot be read."))
        }
        if "/\(path)".hasPrefix(LiveScript.folder) {
            return own(String(path.dropFirst(LiveScript.folder.utf8.count - 1)), request)
        }
        return .reply(file(path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path))
    }

    /// The preview's own files.
    private func own(_ name: String, _ request: Request) -> Answer {
        if name == "events" {
            guard let page = request.value("page").flatMap({ PercentCode.decode($0) }) else {
                return .reply(.text(.badRequest, "News of which page?"))
            }
            return .news(page: page, mark: request.value("mark") ?? "")
        }
        guard let file = EmbeddedTheme.files(in: "preview").first(where: { $0.path == "preview/" + name }) else {
            return .reply(.text(.notFound, "There is no such file."))
        }
        return .reply(Reply(.fine, type: ContentType.of(name), bytes: file.bytes))
    }

    private func file(_ path: String) -> Reply {
        let shown = shown()
        if let page = shown.page(path) {
            return Reply(
                .fine, type: ContentType.of(path), bytes: LiveScript.add(to: page.bytes, page: path, mark: page.mark))
        }
        if let file = shown.site.file(path), let bytes = try? file.bytes() {
            return Reply(.fine, type: ContentType.of(path), bytes: bytes)
        }
        if shown.site.has(path + "/index.html") {
            let address = "/" + PercentCode.encode(path) + "/"
            return Reply(.moved, type: ContentType.of("a.txt"), bytes: [], location: address)
        }
        guard let lost = shown.lost else { return .text(.notFound, "There is no such page.") }
        let bytes = LiveScript.add(to: lost.bytes, page: path, mark: lost.mark)
        return Reply(.notFound, type: ContentType.of("404.html"), bytes: bytes)
    }
}
