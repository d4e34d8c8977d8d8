import ArgumentParser
import JourneyModel
import SiteBuilder
import SourceDiagnostics

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

    func run<Result>(_ body: () throws(EnvironmentFailure) -> Result) throws -> Result {
        var options = ReportOptions()
        options.format = .text
        options.quiet = false
        options.noColor = !paint.isOn
        return try options.run(body)
    }

    /// What new files in a site have to fit in with.
    func surroundings(_ folder: String) throws -> (Starter.Surroundings, SiteBuild.Settings) {
        try run { () throws(EnvironmentFailure) in
            let settings = SiteBuild.Settings(today: try BuildDate.today(), jobs: Disk.processors())
            return (try StarterFolder.surroundings(in: folder, settings: settings), settings)
        }
    }

    /// - Parameter next: what to do now, a line each.
    func tell(_ result: StarterFolder.Result, folder: String, next: [String]) {
        for path in result.paths { Terminal.write("Wrote \(TerminalText.harmless(path))\n") }
        var report = TextReport(paint: paint, folder: folder) { path in result.files.first { $0.path == path } }
        let said = report.write(result.diagnostics)
        Terminal.write("\n" + said + paint.bold("Next:") + "\n" + next.map { "  \($0)\n" }.joined())
    }
}

/// A title or a name as it was given.
struct GivenTitle {
    /// Without blanks around it.
    let text: String

    init(_ words: String) {
        var rest = words[...].drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        text = String(rest)
    }

    /// - Parameter example: a command that would do.
    func refuseEmpty(_ noun: String, example: String) throws {
        guard text.isEmpty else { return }
        throw ValidationError("The \(noun) is empty. Write, for example, \(example)")
    }

    /// What to say of a file whose title has a slash.
    var remark: [String] {
        text.contains("/") ? ["The slash in the title makes no folder; move the file if it belongs into one."] : []
    }
}

extension Starter.Surroundings {
    /// Refuses a language that the site does not have, which would be complained of as soon as the file is there.
    func refuse(_ language: Starter.Language?) throws {
        guard let language, !languages.contains(language.rawValue) else { return }
        throw ValidationError(
            "The site has no texts in '\(language.rawValue)': its languages are \(languages.joined(separator: ", ")). "
                + "Add it under languages in journeybook.yaml first, or leave --lang out.")
    }

    /// The id of a persona that is asked for.
    func id(ofPersona name: String?) throws -> String? {
        guard let name, !name.isEmpty else { return name }
        if let id = persona(named: name) { return id }
        let known = personas
        let nearest = NearestName.find(name, among: known).map { "Did you mean '\($0)'?" }
        let all =
            known.isEmpty
            ? "It has none yet: journeybook new persona NAME"
            : "It has \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")."
        throw ValidationError("The site has no persona '\(TerminalText.harmless(name))'. \(nearest ?? all)")
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

    func validate() throws {
        guard let title else { return }
        try GivenTitle(title).refuseEmpty("title", example: "--title \"Our maps\"")
    }

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

    func validate() throws {
        try GivenTitle(title).refuseEmpty("title", example: "journeybook new journey \"Renewing a passport\"")
    }

    mutating func run() throws {
        let folder = source
        let title = GivenTitle(title)
        let files = NewFiles(noColor: noColor)
        let (site, settings) = try files.surroundings(folder)
        try site.refuse(lang)
        let file = Starter.journey(
            title: title.text, kind: kind, language: lang ?? site.language, persona: try site.id(ofPersona: persona),
            in: site)
        let result = try files.run { () throws(EnvironmentFailure) in
            try StarterFolder.add(file, to: folder, settings: settings)
        }
        files.tell(
            result, folder: source == "." ? "" : source,
            next: title.remark + [
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

    func validate() throws {
        try GivenTitle(name).refuseEmpty("name", example: "journeybook new persona \"Tomas, always in a hurry\"")
    }

    mutating func run() throws {
        let folder = source
        let name = GivenTitle(name)
        let files = NewFiles(noColor: noColor)
        let (site, settings) = try files.surroundings(folder)
        try site.refuse(lang)
        let file = Starter.persona(title: name.text, language: lang ?? site.language, in: site)
        let result = try files.run { () throws(EnvironmentFailure) in
            try StarterFolder.add(file, to: folder, settings: settings)
        }
        let id = PathText.name(result.paths[0]).dropLast(".md".utf8.count)
        files.tell(
            result, folder: source == "." ? "" : source,
            next: name.remark + [
                "Write over the example in \(TerminalText.harmless(result.paths[0])).",
                "Name the persona in a map, with persona: \(id)",
            ])
    }
}
