import ArgumentParser
import SiteBuilder
import SourceDiagnostics
import Theming

struct NewThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "Writes files of the built-in theme into a site, to be changed there.",
        discussion: """
            Each file stands in for the built-in one of the same name; take only those that you change. Words of a \
            language that is not built in are the English ones, to be translated. Without a name all names are listed.

            journeybook new theme                       what there is
            journeybook new theme pages/home.mustache   the first page's template
            journeybook new theme words/de.yaml         the words of the interface in another language
            """)

    @Argument(
        help: "Names of files, such as partials/site-footer.mustache.",
        completion: .list(EmbeddedTheme.theme.map(\.path)))
    var names: [String] = []

    @Option(help: "The folder of the site.", completion: .directory)
    var source = "."

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    mutating func run() throws {
        if names.isEmpty {
            for file in EmbeddedTheme.theme { Terminal.write(file.path + "\n") }
            return
        }
        let files = try names.map { name in
            guard let file = Starter.theme(name) else {
                let nearest = NearestName.find(name, among: EmbeddedTheme.theme.map(\.path))
                throw ValidationError(
                    "The built-in theme has no file '\(name)'. "
                        + (nearest.map { "Did you mean '\($0)'?" } ?? "journeybook new theme lists all files."))
            }
            return file
        }
        let folder = source
        let told = NewFiles(noColor: noColor)
        let result = try told.run { () throws(EnvironmentFailure) in
            try StarterFolder.add(files, to: folder)
        }
        told.tell(
            result, folder: source == "." ? "" : source,
            next: [
                "journeybook serve \(word(source)) --open", "Then change what was written, and save: the page follows.",
            ])
    }
}
