import JourneyModel
import SourceDiagnostics
import Theming

@testable import MapReading

/// Files as literals through the whole reading way.
enum Reading {
    static let dictionary: ReadingDictionary = {
        var diagnostics: [Diagnostic] = []
        let dictionary = ReadingDictionary.load(EmbeddedTheme.files(in: "dictionary"), diagnostics: &diagnostics)
        precondition(diagnostics.isEmpty, "the built-in dictionary is clean")
        return dictionary
    }()

    static func draft(
        _ text: String, as role: FileRole = .journeys, path: String = "content/journeys/a.md",
        settings: SettingsDraft = SettingsDraft()
    ) -> FileDraft {
        MapReader(dictionary: dictionary, settings: settings).read(SourceFile(path: path, text: text), as: role)
    }

    static func dump(_ text: String, as role: FileRole = .journeys, settings: SettingsDraft = SettingsDraft()) -> String
    {
        DraftDump.text(draft(text, as: role, settings: settings))
    }

    static func journey(_ text: String, as role: FileRole = .journeys) -> JourneyDraft {
        guard case .journeys(let drafts) = draft(text, as: role).content, let first = drafts.first else {
            preconditionFailure("the file has no journey")
        }
        return first
    }

    /// `code severity line:column` of each complaint, in the order of reports.
    static func complaints(_ text: String, as role: FileRole = .journeys, settings: SettingsDraft = SettingsDraft())
        -> [String]
    {
        let draft = draft(text, as: role, settings: settings)
        return places(draft.diagnostics, text)
    }

    static func places(_ diagnostics: [Diagnostic], _ text: String) -> [String] {
        let lines = LineTable(Array(text.utf8))
        return diagnostics.sorted().map { complaint in
            let place = lines.position(of: complaint.range.lowerBound)
            return "\(complaint.code.rawValue) \(complaint.severity.rawValue) \(place.line):\(place.column)"
        }
    }
}
