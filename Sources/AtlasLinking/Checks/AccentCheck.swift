import JourneyModel
import MapReading
import SourceDiagnostics

/// The brand's accent can be read on the page. One that cannot is made darker, so the site is well all the same.
enum AccentCheck {
    static func run(_ settings: SettingsDraft, _ diagnostics: inout [Diagnostic]) {
        guard let accent = settings.accent, let color = BrandColor(accent.value), color.onPaper != color else { return }
        diagnostics.append(.pale(accent, instead: color.onPaper.hex))
    }
}

extension Diagnostic {
    fileprivate static func pale(_ accent: Located<String>, instead: String) -> Diagnostic {
        Diagnostic(
            .paleAccent, .advice, path: SettingsDraft.path, range: accent.range,
            summary: "Accent should be dark enough to be read on white",
            explanation: "links in \"\(accent.value)\" are hard to read, so the site uses \"\(instead)\"",
            suggestion: "write \"\(instead)\", or a darker colour of the brand")
    }
}
