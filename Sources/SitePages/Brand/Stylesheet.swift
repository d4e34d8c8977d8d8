import JourneyModel
import MapDrawing
import MarkupWriting

/// Joins the theme's stylesheets and the brand's accent into the one file that pages ask for.
enum Stylesheet {
    /// `site.css` first, for it holds the tokens; then the other files by their names; then faces and brand.
    static func bytes(_ site: Site) -> [UInt8] {
        let sheets = site.assets.filter(SitePlan.isPartOfStylesheet)
        let ordered = sheets.filter { $0.path == "site.css" } + sheets.filter { $0.path != "site.css" }
        var bytes: [UInt8] = []
        for sheet in ordered {
            bytes.append(contentsOf: sheet.bytes)
            if sheet.bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        }
        bytes.append(contentsOf: "\n/* Faces and channels in running text, from the drawings' own strokes. */\n".utf8)
        bytes.append(contentsOf: FaceMark.rules.utf8)
        bytes.append(contentsOf: IconMark.rules.utf8)
        if let accent = site.atlas.site.accent.flatMap(BrandColor.init) {
            bytes.append(contentsOf: rules(accent).utf8)
        }
        return bytes
    }

    /// The accent by day and by night, each dark or light enough to be read.
    private static func rules(_ accent: BrandColor) -> String {
        let day = accent.onPaper
        // Much more by night, where a dark hue would look dirty.
        let night = accent.readable(on: .night, towards: .white, contrast: 7)
        return """

            /* The brand's accent, moved as far as its contrast needs. */
            :root { --accent: \(day.hex); }
            @supports (color: light-dark(#000, #fff)) {
              :root { --accent: light-dark(\(day.hex), \(night.hex)); }
            }
            @media not (forced-colors: active) {
              html:root:root :is(.d-map, .d, .d-legend) { --d-accent: var(--accent); }
            }

            """
    }
}
