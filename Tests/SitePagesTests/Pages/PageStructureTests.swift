import Testing

@testable import SitePages

@Suite struct PageStructureTests {
    private static let pages: [(path: String, page: PageScan)] = {
        let files = SiteFixture.files(SiteFixture.site(HarborAtlas.make()))
        return files.keys.filter { $0.hasSuffix(".html") }.sorted().map { path in
            (path, PageScan(String(decoding: files[path] ?? [], as: UTF8.self)))
        }
    }()

    static let paths = pages.map(\.path)

    private func page(_ path: String) throws -> PageScan {
        try #require(PageStructureTests.pages.first { $0.path == path }).page
    }

    @Test("every page is well formed", arguments: paths)
    func wellFormed(_ path: String) throws {
        #expect(try page(path).faults == [])
    }

    @Test("an id stands once on a page", arguments: paths)
    func uniqueIDs(_ path: String) throws {
        let ids = try page(path).ids
        #expect(Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
    }

    @Test("headings begin with one h1 and skip no level", arguments: paths)
    func headings(_ path: String) throws {
        let levels = try page(path).tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        #expect(levels.filter { $0 == 1 }.count == 1)
        #expect(levels.first == 1)
        for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1, "\(levels)") }
    }

    @Test("the security policy stands before anything is loaded, and nothing needs an exception", arguments: paths)
    func policy(_ path: String) throws {
        let page = try page(path)
        let policy = try #require(page.tags.firstIndex { $0.value("http-equiv") == "Content-Security-Policy" })
        let firstLoad = try #require(page.tags.firstIndex { ["link", "script", "img"].contains($0.name) })
        #expect(policy < firstLoad)
        #expect(page.tags[policy].value("content")?.hasPrefix("default-src 'none';") == true)
        #expect(page.all("style").isEmpty)
        for tag in page.tags {
            #expect(tag.value("style") == nil, "\(tag)")
            #expect(!tag.attributes.contains { $0.name.hasPrefix("on") }, "\(tag)")
        }
        #expect(page.all("script").count == (page.isRedirect ? 0 : 1))
        #expect(page.all("link").filter { $0.value("rel") == "stylesheet" }.count == 1)
    }

    @Test("nothing is loaded from elsewhere", arguments: paths)
    func nothingFromElsewhere(_ path: String) throws {
        let page = try page(path)
        let loaded =
            (page.all("script") + page.all("img")).compactMap { $0.value("src") }
            + page.all("link").compactMap { $0.value("href") }
        #expect(loaded.allSatisfy { !$0.contains(":") && !$0.hasPrefix("/") }, "\(loaded)")
    }

    @Test("every link of the site leads to a file, and its fragment to an id", arguments: paths)
    func linksResolve(_ path: String) throws {
        let exports = ["backlog.csv", "backlog.json"]
        let files = Set(SitePlan.routes(SiteFixture.site(HarborAtlas.make())).map(\.path) + exports)
        for tag in try page(path).tags {
            guard let link = tag.value("href") ?? tag.value("src"), !link.contains(":") || link.hasPrefix("#") else {
                continue
            }
            let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let target = parts[0].isEmpty ? path : PageStructureTests.resolve(parts[0], from: path)
            #expect(files.contains(target), "\(link) on \(path)")
            // What follows the name of a drawing is the part of it that is shown.
            if parts.count > 1, !parts[1].isEmpty, !target.hasSuffix(".svg") {
                #expect(try page(target).ids.contains(parts[1]), "\(link) on \(path)")
            }
        }
    }

    private static func resolve(_ link: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast().map(String.init)
        for part in link.split(separator: "/").map(String.init) {
            if part == ".." { folders.removeLast() } else if part != "." { folders.append(part) }
        }
        return folders.joined(separator: "/")
    }

    @Test("a page says its language, its title and where its content begins", arguments: paths)
    func shell(_ path: String) throws {
        let page = try page(path)
        let language = try #require(page.all("html").first?.value("lang"))
        #expect(
            language
                == (path.hasPrefix("ru/") || path.hasSuffix("card.html") || path.hasSuffix("svetlana.html")
                    ? "ru" : "en"))
        #expect(page.all("title").count == 1)
        let main = try #require(page.all("main").first?.value("id"))
        #expect(page.isRedirect || page.tags.first { $0.value("class") == "skip" }?.value("href") == "#" + main)
    }

    @Test("images, marks and regions have names", arguments: paths)
    func names(_ path: String) throws {
        let page = try page(path)
        #expect(page.all("img").allSatisfy { $0.value("alt") != nil })
        for tag in page.tags where ["img", "region", "group"].contains(tag.value("role") ?? "") {
            #expect(tag.value("aria-label")?.isEmpty == false, "\(tag)")
        }
        for tag in page.all("svg") {
            let isInsideHidden = tag.value("aria-hidden") == "true"
            #expect(isInsideHidden, "drawings are for the eye: the text says the same")
        }
    }

    @Test("the same site gives the same bytes")
    func deterministic() {
        let first = SiteFixture.files(SiteFixture.site(HarborAtlas.make()))
        let second = SiteFixture.files(SiteFixture.site(HarborAtlas.make()))
        #expect(first == second)
    }

    @Test("no two files share a path")
    func uniquePaths() {
        let paths = SitePlan.routes(SiteFixture.site(HarborAtlas.make())).map(\.path)
        #expect(Set(paths.map { $0.lowercased() }).count == paths.count)
    }
}
