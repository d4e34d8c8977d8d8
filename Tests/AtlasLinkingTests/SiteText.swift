import AtlasLinking
import JourneyModel
import MapReading
import SourceDiagnostics
import Theming

/// A whole site as literals, through reading and linking, with marks in the text that complaints can be compared to.
struct SiteText {
    let atlas: Atlas
    /// All complaints in the order of reports, each as `code severity mark`, or with a place when it is at no mark.
    let complaints: [String]
    let diagnostics: [Diagnostic]

    static let dictionary: ReadingDictionary = {
        var diagnostics: [Diagnostic] = []
        let dictionary = ReadingDictionary.load(EmbeddedTheme.files(in: "dictionary"), diagnostics: &diagnostics)
        precondition(diagnostics.isEmpty, "the built-in dictionary is clean")
        return dictionary
    }()

    /// Front matter and stages that nothing can be said against.
    static func map(
        _ title: String, front: String = "",
        _ body: String = "## Applying\n\n**Actions:** fills in a form\n\n**Emotions:** -1\n"
    ) -> String {
        "---\ntitle: \(title)\nowner: Lending\n\(front.isEmpty ? "" : front + "\n")---\n\n\(body)"
    }

    private static let marks: [Character] = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣", "6️⃣", "7️⃣", "8️⃣", "9️⃣"]

    init(
        _ files: KeyValuePairs<String, String>, assets: Set<String> = [], today: String = "2026-11-20",
        baseURL: String? = nil, audience: Audience? = .restricted
    ) {
        var places: [String: [Int: Character]] = [:]
        let sources = files.map { path, text -> SourceFile in
            var plain = ""
            for character in text {
                if SiteText.marks.contains(character) {
                    places[path, default: [:]][plain.utf8.count] = character
                } else {
                    plain.append(character)
                }
            }
            return SourceFile(path: path, text: plain)
        }
        var diagnostics: [Diagnostic] = []
        var settings = SettingsDraft()
        if let file = sources.first(where: { $0.path == SettingsDraft.path }) {
            settings = SettingsReader.read(file, diagnostics: &diagnostics)
        }
        let reader = MapReader(dictionary: SiteText.dictionary, settings: settings)
        let drafts = sources.filter { $0.path != SettingsDraft.path && !$0.path.hasSuffix(".csv") }.map {
            reader.read($0, as: SiteText.role(of: $0.path))
        }
        let sheetReader = MetricSheetReader(dictionary: SiteText.dictionary, settings: settings)
        let sheets = sources.filter { $0.path.hasSuffix(".csv") }.map { sheetReader.read($0) }
        var memory = LinkMemory()
        atlas = AtlasLinker.link(
            drafts, metrics: sheets, for: audience, settings: settings, siteTitle: "Site", assets: assets,
            baseURL: baseURL,
            today: CalendarDate(iso: today)!, remembering: &memory, diagnostics: &diagnostics)
        diagnostics += drafts.flatMap(\.diagnostics) + sheets.flatMap(\.diagnostics)
        self.diagnostics = diagnostics.sorted()
        complaints = self.diagnostics.map { complaint in
            let head = complaint.code.rawValue + " " + complaint.severity.rawValue + " "
            if let mark = places[complaint.path]?[complaint.range.lowerBound] { return head + String(mark) }
            let bytes = sources.first { $0.path == complaint.path }?.bytes ?? []
            let place = LineTable(bytes).position(of: complaint.range.lowerBound)
            return head + "\(complaint.path):\(place.line):\(place.column)"
        }
    }

    /// The first journey with an id, or the first one.
    func journey(_ id: String? = nil) -> Journey? {
        atlas.journeys.first { id == nil || $0.id == id }
    }

    private static func role(of path: String) -> FileRole {
        if path.hasPrefix("content/journeys/") { return .journeys }
        if path.hasPrefix("content/personas/") { return .persona }
        if path.hasPrefix("content/pages/") { return .page }
        return .any
    }
}
