import ArgumentParser
import JourneyModel
import SiteBuilder
import SourceDiagnostics

/// How diagnostics are shown.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, github, gitlab, sarif
}

extension Audience: ExpressibleByArgument {}

/// The options that every command with diagnostics has.
struct ReportOptions: ParsableArguments {
    @Option(
        help: """
            How to report what is wrong: text, json, github (annotations of GitHub Actions), gitlab (a code quality \
            report) or sarif (2.1.0). The last three name files from the root of the repository, as code hosts do.
            """)
    var format: ReportFormat = .text

    @Flag(help: "Say nothing but errors.")
    var quiet = false

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    var paint: Paint { Paint(isOn: !noColor && Terminal.takesColour(.output)) }

    /// What of the diagnostics is to be shown.
    func shown(_ diagnostics: [Diagnostic], isStrict: Bool) -> [Diagnostic] {
        guard quiet else { return diagnostics }
        return diagnostics.filter { $0.severity == .error || isStrict && $0.severity == .warning }
    }

    /// Runs what may fail for reasons of the environment, and tells them.
    func run<Result>(_ body: () throws(EnvironmentFailure) -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            if format == .github { Terminal.write(GitHubReport.write(error)) }
            Terminal.tell(error, noColor: noColor)
            throw CommandEnd(status: .environmentFailed)
        }
    }
}

/// The options that decide what the site says.
struct SourceOptions: ParsableArguments {
    @Argument(
        help: "The folder with the maps: one with a folder content in it, or any folder of Markdown files.",
        completion: .directory)
    var source = "."

    @Option(name: .customLong("base-url"), help: "Address at which the site will be found, for links from outside.")
    var baseURL: String?

    @Option(
        help: """
            Whom the site is for: public, internal or restricted; what is for fewer eyes is left out. (default: what \
            the settings say, else internal)
            """)
    var audience: Audience?

    @Flag(help: "Treat warnings as errors.")
    var strict = false

    @Option(parsing: .unconditional, help: "How many threads work at once. (default: one a processor)")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more.") }
        guard let baseURL else { return }
        guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://") else {
            throw ValidationError("--base-url must begin with https:// or http://, as in https://maps.example.com/cx/")
        }
    }

    func settings() throws(EnvironmentFailure) -> SiteBuild.Settings {
        SiteBuild.Settings(
            baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, today: try BuildDate.today(),
            jobs: jobs ?? Disk.processors(), audience: audience)
    }

    /// Put before the paths of diagnostics; empty for the folder in which the command was given.
    var folder: String { source == "." || source == "./" ? "" : source }

    /// The same for code hosts, which know a file by its path from the root of the repository; without one for programs.
    var folderForCodeHosts: String {
        Disk.realPath(source).flatMap { RepositoryRoot.path(from: $0) } ?? folderForPrograms
    }

    /// The same for programs, which compare paths: from the folder in which the command was given, however the source was
    /// written. What lies elsewhere stays as it was written.
    var folderForPrograms: String {
        let here = Disk.workingFolder()
        guard let path = PathText.resolve(source, from: here), PathText.isInside(path, here) else { return source }
        return String(path.dropFirst(here.count).drop { $0 == "/" })
    }
}
