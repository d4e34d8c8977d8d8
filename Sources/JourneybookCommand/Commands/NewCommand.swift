import ArgumentParser
import JourneyModel
import SiteBuilder

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begins a site, a journey, a persona or a theme with an example to write over.",
        discussion: "Nothing that is there already is ever changed.",
        subcommands: [NewSiteCommand.self, NewJourneyCommand.self, NewPersonaCommand.self, NewThemeCommand.self])
}

extension JourneyKind: ExpressibleByArgument {}
extension Starter.Language: ExpressibleByArgument {}

/// How new files are told, and what may go wrong.
struct NewFiles {
    let paint: Paint

    init(noColor: Bool) {
        paint = Paint(isOn: !noColor && Terminal.takesColour(.output))
    }

    func run(_ body: () throws(EnvironmentFailure) -> StarterFolder.Result) throws -> StarterFolder.Result {
        var options = ReportOptions()
        options.format = .text
        options.quiet = false
        options.noColor = !paint.isOn
        return try options.run(body)
    }

    /// - Parameter next: what to do now, a line each.
    func tell(_ result: StarterFolder.Result, folder: String, next: [String]) {
        for path in result.paths { Terminal.write("Wrote \(TerminalText.harmless(path))\n") }
        var report = TextReport(paint: paint, folder: folder) { path in result.files.first { $0.path == path } }
        let said = report.write(result.diagnostics)
        Terminal.write("\n" + said + paint.bold("Next:") + "\n" + next.map { "  \($0)\n" }.joined())
    }
}

/// A folder as a word of a command line that can be copied.
func word(_ folder: String) -> String {
    let isPlain = folder.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || "0123456789._-/~".unicodeScalars.contains($0)
    }
    return isPlain ? folder : "'" + folder.replacing("'", with: "'\\''") + "'"
}

struct NewSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site", abstract: "Writes settings, a persona and a journey into a folder.")

    @Argument(help: "The folder of the site; it is made when it is not there.", completion: .directory)
    var folder: String

    @Option(help: "Title of the site.")
    var title: String?

    @Option(help: "What the first map shows.")
    var kind: JourneyKind = .currentState

    @Option(help: "The language of the texts.")
    var lang: Starter.Language = .en

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    mutating func run() throws {
        let wish = self
        let files = NewFiles(noColor: noColor)
        let result = try files.run { () throws(EnvironmentFailure) in
            try StarterFolder.site(at: wish.folder, title: wish.title, kind: wish.kind, language: wish.lang)
        }
        files.tell(
            result, folder: folder,
            next: [
                "journeybook serve \(word(folder)) --open", "Then write over the example, and save: the page follows.",
            ])
    }
}

struct NewJourneyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journey", abstract: "Writes a journey map to begin with into a site.")

    @Argument(help: "Title of the journey, as in \"Renewing a passport\".")
    var title: String

    @Option(help: "The folder of the site.", completion: .directory)
    var source = "."

    @Option(help: "Id of the persona whose journey it is. (default: the site's first)")
    var persona: String?

    @Option(help: "What the map shows.")
    var kind: JourneyKind = .currentState

    @Option(help: "The language of the texts. (default: the site's first)")
    var lang: Starter.Language?

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    mutating func run() throws {
        let wish = self
        let files = NewFiles(noColor: noColor)
        let result = try files.run { () throws(EnvironmentFailure) in
            let settings = SiteBuild.Settings(today: try BuildDate.today(), jobs: Disk.processors())
            return try StarterFolder.add(to: wish.source, settings: settings) { site in
                Starter.journey(
                    title: wish.title, kind: wish.kind, language: wish.lang ?? site.language, persona: wish.persona,
                    in: site)
            }
        }
        files.tell(
            result, folder: source == "." ? "" : source,
            next: [
                "Write over the example in \(TerminalText.harmless(result.paths[0])).",
                "journeybook serve \(word(source)) --open",
            ])
    }
}

struct NewPersonaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "persona", abstract: "Writes a persona to begin with into a site.")

    @Argument(help: "Name of the persona, as in \"Tomas, always in a hurry\".")
    var name: String

    @Option(help: "The folder of the site.", completion: .directory)
    var source = "."

    @Option(help: "The language of the texts. (default: the site's first)")
    var lang: Starter.Language?

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    mutating func run() throws {
        let wish = self
        let files = NewFiles(noColor: noColor)
        let result = try files.run { () throws(EnvironmentFailure) in
            let settings = SiteBuild.Settings(today: try BuildDate.today(), jobs: Disk.processors())
            return try StarterFolder.add(to: wish.source, settings: settings) { site in
                Starter.persona(title: wish.name, language: wish.lang ?? site.language, in: site)
            }
        }
        let file = PathText.name(result.paths[0])
        files.tell(
            result, folder: source == "." ? "" : source,
            next: [
                "Write over the example in \(TerminalText.harmless(result.paths[0])).",
                "Name the persona in a map, with persona: \(file.hasSuffix(".md") ? String(file.dropLast(3)) : file)",
            ])
    }
}
