import ArgumentParser
import SiteBuilder
import SitePages
import SourceDiagnostics

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Writes the whole site, or leaves the old one as it was.",
        discussion: """
            The site is put together beside the output folder and exchanged with it in one step. Only a folder that \
            is new, empty or was written by journeybook is ever replaced. When nothing has changed, nothing is written.
            """)

    @OptionGroup var source: SourceOptions

    @Option(help: "The folder that becomes the site. (default: public in the source folder)", completion: .directory)
    var output: String?

    @Flag(help: "Also make a PNG of every drawing, with rsvg-convert.")
    var png = false

    @Flag(help: "Also make a PDF of every journey's page, with Chromium or Chrome.")
    var pdf = false

    @Flag(help: "Tell the time and the memory of each stage.")
    var timings = false

    @Option(
        name: .customLong("report"), help: "Write what was done to this file, as JSON; with --timings its times, too.",
        completion: .file())
    var reportFile: String?

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if output == "-" {
            throw ValidationError(
                "--output needs a folder: a site is many files. For a folder of that name write --output ./-")
        }
        if reportFile == "-" {
            throw ValidationError(
                """
                --report needs a file: the standard output tells what is wrong. Write --report build.json, or --report \
                ./- for a file of that name. With --format json what is wrong is told as JSON.
                """)
        }
    }

    mutating func run() throws {
        let start = Terminal.clock()
        let clock = StageClock()
        let output = output ?? PathText.join(source.folder, "public")
        let line = ProgressLine(isOn: !report.quiet)
        let result: SiteBuild.Report
        do {
            result = try report.run { () throws(EnvironmentFailure) in
                var settings = try source.settings()
                if png { settings.pictures.insert(.png) }
                if pdf { settings.pictures.insert(.pdf) }
                return try SiteBuild.build(
                    source: source.source, output: output, isStrict: source.strict, settings: settings
                ) { progress in
                    clock.note(progress)
                    line.show(progress)
                }
            }
        } catch {
            line.end()
            throw error
        }
        line.end()
        BuildSummary(
            report: result, options: report, source: source, output: output, seconds: Terminal.clock() - start
        ).show()
        let stages = timings ? clock.end() : []
        Terminal.write(stages.table, to: .messages)
        if let reportFile {
            let bytes = BuildReport(report: result, output: output, stages: stages).write()
            try report.run { () throws(EnvironmentFailure) in
                try WholeFile.replace(reportFile, with: bytes, mode: try Disk.status(reportFile)?.mode)
            }
        }
        if result.hasFailed(isStrict: source.strict) { throw CommandEnd(status: .contentFailed) }
    }
}

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reads and reports only; writes nothing.",
        discussion: """
            Of a folder that has never heard of Journeybook it tells in short how many maps it found, where it guessed \
            and what would make it surer.

            journeybook check                     the site in this folder
            journeybook check docs/research       any folder with Markdown
            journeybook check --strict --format github
            """)

    @Flag(help: "Show every complaint in full: each place of one that repeats, and all of a folder without settings.")
    var all = false

    @OptionGroup var source: SourceOptions
    @OptionGroup var report: ReportOptions

    mutating func run() throws {
        let start = Terminal.clock()
        let result = try report.run { () throws(EnvironmentFailure) in
            try SiteBuild.check(source: source.source, settings: try source.settings())
        }
        BuildSummary(
            report: result, options: report, source: source, output: nil, seconds: Terminal.clock() - start,
            showsAll: all
        ).show()
        if result.hasFailed(isStrict: source.strict) { throw CommandEnd(status: .contentFailed) }
    }
}
