import SiteBuilder
import SourceDiagnostics

/// A short report on a folder that has never heard of Journeybook: what was found first, then guesses and gaps in groups.
struct SurveyText {
    let survey: FolderSurvey
    let diagnostics: [Diagnostic]
    /// `path:line` of a diagnostic.
    let place: (Diagnostic) -> String

    var text: String {
        var text = found + "\n"
        guard survey.maps > 0 else {
            return text
                + "A map needs stages and at least two lanes that are known: journeybook inspect FILE shows why a file has none.\n"
                + "journeybook new site FOLDER begins a site with a map to write over.\n\n"
        }
        text += group("Guessed:", guesses)
        text += group("Reported:", reported)
        text += group("What would make it surer:", advice)
        return text + "\n"
    }

    private var found: String {
        guard survey.maps > 0 else { return "No map was found in \(Tally.count(survey.files, "file"))." }
        let parts = [
            Tally.count(survey.stages, "stage"), Tally.count(survey.lanes, "lane"), Tally.count(survey.items, "item"),
            Tally.count(survey.feelings, "emotion"),
        ]
        return
            "Found \(Tally.count(survey.maps, "map")) in \(survey.filesWithMaps) of \(Tally.count(survey.files, "file")): "
            + parts.joined(separator: ", ") + "."
    }

    private var guesses: [String] {
        var lines: [String] = []
        if survey.inferredScores > 0 {
            lines.append("\(Tally.count(survey.inferredScores, "score")) taken from words or faces")
        }
        if survey.unscored > 0 {
            lines.append("\(Tally.count(survey.unscored, "emotion")) without a score: the words are not known")
        }
        if !survey.ownLanes.isEmpty {
            let names = survey.ownLanes.prefix(4).map { TerminalText.harmless($0) }.joined(separator: ", ")
            let more = survey.ownLanes.count > 4 ? ", …" : ""
            lines.append("\(Tally.count(survey.ownLanes.count, "lane name")) kept as the authors' own: \(names)\(more)")
        }
        return lines
    }

    /// Diagnostics by code, the gravest first, each with the place of the first.
    private var reported: [String] {
        let codes = diagnostics.map(\.code).reduce(into: [DiagnosticCode]()) { if !$0.contains($1) { $0.append($1) } }
        let groups = codes.map { code in diagnostics.filter { $0.code == code } }
        return groups.sorted { ($0[0].severity, $0[0].code.rawValue) < ($1[0].severity, $1[0].code.rawValue) }
            .filter { $0[0].severity != .error && !SurveyText.told.contains($0[0].code) }
            .map { group in
                let first = group[0]
                let more = group.count > 1 ? ", first at " : " at "
                return
                    "\(group.count) × \(first.severity.rawValue)[\(first.code.rawValue)]: \(TerminalText.harmless(first.summary))\(more)\(TerminalText.harmless(place(first)))"
            }
    }

    /// Counted among the gaps.
    private static let told: Set<DiagnosticCode> = [.noOwner]

    private var advice: [String] {
        var lines: [String] = []
        if survey.mapsWithoutPersona > 0 {
            lines.append(
                "\(survey.mapsWithoutPersona) of \(survey.maps) maps do not say whose journey they are: add a line \"**Persona:** Anna\""
            )
        }
        if survey.mapsWithoutOwner > 0 {
            lines.append(
                "\(survey.mapsWithoutOwner) of \(survey.maps) maps do not say who answers for them: add \"owner: …\" to the front matter"
            )
        }
        if survey.inferredScores + survey.unscored > 0 {
            lines.append(
                "state scores beside the words: \"−1 annoyed\", \"2/5\"; \"emotion-scale: 1..5\" names a scale once")
        }
        if !survey.ownLanes.isEmpty { lines.append("name your own lanes under \"lanes\" in a file journeybook.yaml") }
        lines.append("journeybook inspect FILE shows what each line became; check --all shows every complaint in full")
        return lines
    }

    private func group(_ title: String, _ lines: [String]) -> String {
        lines.isEmpty ? "" : "\n\(title)\n" + lines.map { "  \($0)\n" }.joined()
    }
}
