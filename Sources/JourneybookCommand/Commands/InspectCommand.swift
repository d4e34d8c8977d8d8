import ArgumentParser
import SiteBuilder
import SiteExports

struct InspectCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json
    }

    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Shows what is understood of one file: a map, or a sheet of numbers.",
        discussion: """
            Works on any file anywhere; no site is needed, but the settings of one around the file count. Its errors are \
            shown, but are no failure.

            journeybook inspect notes/map.md                   line by line: which line became what
            journeybook inspect notes/map.md --cells           stage by stage: what stands in each cell
            journeybook inspect notes/map.md --format json     both, for other programs
            journeybook inspect content/metrics/map.csv        what its columns hold, and how many numbers were read
            """)

    @Argument(help: "A Markdown file, or a sheet (.csv, .tsv).", completion: .file())
    var file: String

    @Option(help: "How to show it: text or json.")
    var format: Format = .text

    @Flag(help: "Show the maps stage by stage instead of the file line by line.")
    var cells = false

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    mutating func run() throws {
        let path = file
        var report = ReportOptions()
        report.format = .text
        report.quiet = false
        report.noColor = noColor
        if SheetInspection.isSheet(path) { return try inspectSheet(path, &report) }
        let inspection = try report.run { () throws(EnvironmentFailure) in
            try FileInspection.inspect(path, today: try BuildDate.today())
        }
        switch format {
        case .json:
            Terminal.write(
                InspectionJSON.bytes(inspection.journeys, in: inspection.atlas) {
                    InspectedLinesJSON.write(inspection.lines, &$0)
                })
        case .text:
            var text = InspectionText(inspection, showsCells: cells, paint: report.paint)
            Terminal.write(text.write())
            if !cells {
                var lines = InspectedLinesText(inspection, paint: report.paint)
                Terminal.write(lines.write())
            }
            var diagnostics = TextReport(paint: report.paint, folder: PathText.parent(path)) { name in
                name == inspection.file.path ? inspection.file : nil
            }
            Terminal.write(diagnostics.write(inspection.diagnostics))
        }
    }

    private func inspectSheet(_ path: String, _ report: inout ReportOptions) throws {
        let inspection = try report.run { () throws(EnvironmentFailure) in try SheetInspection.inspect(path) }
        switch format {
        case .json: Terminal.write(SheetInspectionText.json(inspection))
        case .text:
            Terminal.write(SheetInspectionText.text(inspection))
            var diagnostics = TextReport(paint: report.paint, folder: PathText.parent(path)) { name in
                name == inspection.file.path ? inspection.file : nil
            }
            Terminal.write(diagnostics.write(inspection.diagnostics))
        }
    }
}
