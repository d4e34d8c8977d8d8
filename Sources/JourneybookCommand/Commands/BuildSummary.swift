import MarkupWriting
import SiteBuilder
import SourceDiagnostics

/// What `build` and `check` say at their end.
struct BuildSummary {
    let report: SiteBuild.Report
    let options: ReportOptions
    let source: SourceOptions
    let output: String?
    let seconds: Double
    /// Every complaint in full, also of a folder that was not made for us.
    var showsAll = false

    private var folder: String { source.folder }
    private var isStrict: Bool { source.strict }

    func show() {
        let shown = options.shown(report.diagnostics, isStrict: isStrict)
        switch options.format {
        case .json:
            let json = JSONReport(folder: source.folderForPrograms, file: report.file)
            Terminal.write(json.write(shown, outcome: report.outcome, output: output))
        case .github:
            Terminal.write(GitHubReport(folder: source.folderForCodeHosts, file: report.file).write(shown))
            if !options.quiet { Terminal.write(sentence + "\n") }
        case .gitlab:
            Terminal.write(GitLabReport(folder: source.folderForCodeHosts, file: report.file).write(shown))
        case .sarif:
            Terminal.write(SARIFReport(folder: source.folderForCodeHosts, file: report.file).write(shown))
        case .text where report.survey != nil && !showsAll && !options.quiet:
            guard let survey = report.survey else { return }
            var tables = LineTables(report.file)
            var places: [String] = []
            for diagnostic in shown {
                let line = tables[diagnostic.path].map { ":\($0.position(of: diagnostic.range.lowerBound).line)" } ?? ""
                places.append(PathText.join(folder, diagnostic.path) + line)
            }
            let place = { (diagnostic: Diagnostic) in shown.firstIndex(of: diagnostic).map { places[$0] } ?? "" }
            Terminal.write(SurveyText(survey: survey, diagnostics: shown, place: place).text)
            var text = TextReport(paint: options.paint, folder: folder, file: report.file)
            // That there is no map has been said.
            let grave = shown.filter {
                ($0.severity == .error || isStrict && $0.severity == .warning) && $0.code != .noJourneys
            }
            Terminal.write(text.write(grave))
            Terminal.write(sentence + "\n")
        case .text:
            var text = TextReport(
                paint: options.paint, folder: folder, showsRepeated: showsAll, file: report.file)
            Terminal.write(text.write(shown))
            if !options.quiet || !shown.isEmpty { Terminal.write(sentence + "\n") }
        }
    }

    /// `2 errors, 1 warning in 3 files; the site in public/ was left as it was`
    var sentence: String {
        [Tally(report.diagnostics).words, outcome].compactMap { $0 }.joined(separator: "; ")
    }

    private var place: String { (output ?? "").hasSuffix("/") ? output ?? "" : (output ?? "") + "/" }

    /// ` (2 journeys, 1 page left out: for fewer eyes)`
    private var leftOut: String {
        let counts = [
            (report.leftOut.journeys, "journey"), (report.leftOut.personas, "persona"), (report.leftOut.pages, "page"),
            (report.leftOut.entries, "statement"),
        ]
        let parts = counts.filter { $0.0 > 0 }.map { Tally.count($0.0, $0.1) }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")) left out: for fewer eyes)"
    }

    private var outcome: String {
        let numbers = report.numbers > 0 ? ", \(Tally.count(report.numbers, "number"))" : ""
        let read =
            "\(Tally.count(report.journeys, "journey")), \(Tally.count(report.personas, "persona"))" + numbers + leftOut
        switch report.outcome {
        case .checked: return read
        case .leftAsItWas: return "the site in \(place) was left as it was"
        case .notWritten: return "no site was written to \(place)"
        case .upToDate: return "nothing has changed; the site in \(place) was left as it is"
        case .published(let result):
            var parts = ["\(result.written) written"]
            if result.unchanged > 0 { parts.append("\(result.unchanged) unchanged") }
            if result.removed > 0 { parts.append("\(result.removed) removed") }
            return "\(read): \(Tally.count(result.written + result.unchanged, "file")) in \(place)"
                + " (\(parts.joined(separator: ", "))) in \(DecimalText.write(seconds, places: 2)) s"
        }
    }
}

extension SiteBuild.Outcome {
    var name: String {
        switch self {
        case .checked: "checked"
        case .leftAsItWas: "left-as-it-was"
        case .notWritten: "not-written"
        case .upToDate: "unchanged"
        case .published: "published"
        }
    }
}
