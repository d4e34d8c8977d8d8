import JourneyModel
import MarkupWriting

/// The addresses of all pages, for search engines (sitemaps.org, protocol 0.9).
package enum Sitemap {
    /// - Parameters:
    ///   - pages: paths below the root, with the day of the latest change where a map states one.
    ///   - base: address of the site's root, with a slash at its end.
    package static func bytes(_ pages: [(path: String, changed: CalendarDate?)], base: String) -> [UInt8] {
        var writer = MarkupWriter(capacity: 128 * pages.count + 256)
        writer.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        writer.markup("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            writer.markup("<url><loc>")
            writer.text(base + SafeAddress.path(page.path))
            writer.markup("</loc>")
            if let changed = page.changed {
                writer.markup("<lastmod>")
                writer.text(changed.iso)
                writer.markup("</lastmod>")
            }
            writer.markup("</url>\n")
        }
        writer.markup("</urlset>\n")
        return writer.bytes
    }

    /// The day of a map's latest review, change or sign-off that is not in the future.
    package static func changed(_ journey: Journey, today: CalendarDate) -> CalendarDate? {
        let review = journey.facts.review
        let dates = [review.reviewed] + review.changes.map(\.date) + review.signOffs.map(\.date)
        return dates.compactMap { $0 }.filter { $0 <= today }.max()
    }
}

/// What search engines may read: everything, and where the list of pages is, when the site's address is known.
package enum RobotsFile {
    package static func bytes(base: String?) -> [UInt8] {
        let list = base.map { "\nSitemap: " + $0 + "sitemap.xml\n" } ?? ""
        return Array(("User-agent: *\nAllow: /\n" + list).utf8)
    }
}
