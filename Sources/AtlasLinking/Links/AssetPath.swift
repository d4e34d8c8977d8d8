/// Where files of the author's that are no maps stand in the site.
package enum AssetPath {
    /// The path below the site's `assets` folder of a file in the source folder: `content/assets/form.png` and
    /// `assets/form.png` become `form.png`, `content/journeys/form.png` becomes `journeys/form.png`.
    package static func published(_ path: String) -> String {
        var parts = path.split(separator: "/")[...]
        if parts.first == "content", parts.count > 1 { parts.removeFirst() }
        if parts.first == "assets", parts.count > 1 { parts.removeFirst() }
        return parts.joined(separator: "/")
    }
}
