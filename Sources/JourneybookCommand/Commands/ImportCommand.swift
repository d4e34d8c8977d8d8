import ArgumentParser
import SiteBuilder

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Rewrites a map from CSV, TSV, Mermaid or any Markdown as an outline.",
        discussion: """
            A sheet has a header row; its stages may stand down or across. Of a Markdown file every map is rewritten, \
            whatever its shape. The outline goes to the standard output, what was not placed is told beside it.

            journeybook import survey.csv > content/journeys/survey.md
            journeybook import notes.md --output content/journeys/notes.md
            """)

    @Argument(help: "A CSV, TSV or Markdown file.", completion: .file())
    var file: String

    @Option(
        help: "Write into this file, which must not be there yet; - is the standard output.", completion: .file())
    var output: String?

    @Flag(help: "Replace the output when it is there.")
    var force = false

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    func validate() throws {
        if force, output == nil { throw ValidationError("--force needs --output.") }
    }

    mutating func run() throws {
        var report = ReportOptions()
        report.format = .text
        report.quiet = false
        report.noColor = noColor
        let path = file
        let result = try report.run { () throws(EnvironmentFailure) in try MapImport.read(path) }
        let label = Paint(isOn: !noColor && Terminal.takesColour(.messages)).bold("error", .red)
        switch result {
        case .failure(.noMap):
            Terminal.write(
                "\(label): There is no map in \(path).\nA map needs stages and at least two lanes that are known; journeybook inspect \(path) shows what was understood.\n",
                to: .messages)
            throw CommandEnd(status: .contentFailed)
        case .failure(.sheet(let fault)):
            Terminal.write("\(label): \(path), \(fault).\n", to: .messages)
            throw CommandEnd(status: .contentFailed)
        case .success(let made):
            let output = output == "-" ? nil : output
            let force = force
            let isWritten = try report.run { () throws(EnvironmentFailure) -> Bool in
                guard let output else {
                    Terminal.write(made.text)
                    return true
                }
                if !force, try Disk.status(output, followLinks: false) != nil { return false }
                try WholeFile.replace(output, with: Array(made.text.utf8), mode: try Disk.status(output)?.mode)
                return true
            }
            guard isWritten else {
                Terminal.write(
                    "\(label): \(output ?? "") is there already.\nChoose another name, or replace it with --force.\n",
                    to: .messages)
                throw CommandEnd(status: .environmentFailed)
            }
            Terminal.write(ImportReport(made, paint: report.paint, path: path).text, to: .messages)
        }
    }
}

/// What an import has to say beside its outline.
struct ImportReport {
    let text: String

    init(_ made: MapImport, paint: Paint, path: String) {
        var text = ""
        if made.isUsersFile {
            var report = TextReport(paint: paint, folder: PathText.parent(path)) { name in
                name == made.file.path ? made.file : nil
            }
            text += report.write(made.diagnostics)
        } else {
            for (diagnostic, place) in zip(made.diagnostics, made.places) {
                text += "\(diagnostic.severity.rawValue)[\(diagnostic.code.rawValue)]: \(diagnostic.summary)\n"
                text += "  --> \(path)\(place.map { ": \($0)" } ?? "")\n"
                if let explanation = diagnostic.explanation { text += "  = \(TerminalText.harmless(explanation))\n" }
                text += "\n"
            }
        }
        text +=
            "\(Tally.count(made.maps, "map")), \(Tally.count(made.stages, "stage")), \(Tally.count(made.items, "item"))\n"
        if !made.leftOut.isEmpty {
            let places = made.leftOut.reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
            text += "not placed: " + places.prefix(12).joined(separator: "; ")
            text += places.count > 12 ? "; and \(places.count - 12) more\n" : "\n"
        }
        if !made.differences.isEmpty {
            text += "read again, the outline differs in: "
            text += TerminalText.harmless(made.differences.prefix(6).joined(separator: ", ")) + "\n"
        }
        self.text = text
    }
}
