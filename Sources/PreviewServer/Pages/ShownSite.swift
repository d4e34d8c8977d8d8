import SiteBuilder
import Synchronization

/// What the preview shows between two changes: the last site without errors, and what there is to say of the files now.
final class ShownSite: Sendable {
    /// A page that has been asked for.
    struct Page: Sendable {
        let bytes: [UInt8]
        /// Changes when anything changes that the page shows.
        let mark: String
    }

    let site: SiteOnDemand
    let findings: Findings
    private let made = Mutex<[String: Page]>([:])

    init(_ site: SiteOnDemand, findings: Findings) {
        self.site = site
        self.findings = findings
    }

    /// The same site with other findings; what has been made of it is kept.
    func with(findings: Findings) -> ShownSite {
        let other = ShownSite(site, findings: findings)
        let pages = made.withLock { $0 }
        other.made.withLock { $0 = pages }
        return other
    }

    /// A page of the site as `build` would write it; nil when there is none at the path, or no page.
    func page(_ path: String) -> Page? {
        if let page = made.withLock({ $0[path] }) { return page }
        guard ContentType.isPage(path), let file = site.file(path), case .bytes(let bytes) = file.content else {
            return nil
        }
        let page = Page(bytes: bytes, mark: mark(of: bytes, path))
        made.withLock { $0[path] = page }
        return page
    }

    /// The mark of what is shown for a path: the page there, or the page for lost readers.
    func mark(_ path: String) -> String { (page(path) ?? lost)?.mark ?? "" }

    /// The page for addresses that lead nowhere.
    var lost: Page? { page("404.html") }

    private func mark(of bytes: [UInt8], _ path: String) -> String {
        var hash = ContentHash(bytes)
        for part in PageParts.of(bytes, page: path) {
            hash.combine(ContentHash(part))
            if let status = site.status(part) {
                hash.combine(ContentHash("\(status.device) \(status.inode) \(status.size) \(status.changed)"))
            } else if let bytes = try? site.file(part)?.bytes() {
                hash.combine(ContentHash(bytes))
            }
        }
        return hash.hex
    }
}
