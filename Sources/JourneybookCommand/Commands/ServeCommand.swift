import ArgumentParser
import MarkupWriting
import PreviewServer
import SiteBuilder
import SourceDiagnostics

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Shows the site in the browser and follows your changes.",
        discussion: """
            Answers on this computer only. Nothing is written to the disk: a page is made when it is asked for, and made \
            again when you save what it shows; open pages reload by themselves and keep their place. What is wrong \
            with the files is shown over the page. End it with Ctrl+C.
            """)

    @OptionGroup var source: SourceOptions

    @Option(parsing: .unconditional, help: "Where to answer, from 1 to 65535; 0 takes any port that is free.")
    var port = 4000

    @Flag(help: "Open the first page in the browser.")
    var open = false

    @Flag(help: "Look for changes four times a second instead of being told by the system; for network drives.")
    var poll = false

    @Flag(help: "Say nothing but the address and errors.")
    var quiet = false

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port must be from 0 to 65535.") }
    }

    mutating func run() throws {
        var report = ReportOptions()
        report.format = .text
        report.quiet = quiet
        report.noColor = noColor
        let log = PreviewLog(options: report, folder: source.folder, isStrict: source.strict)
        let wish = (source: source, port: port, isPolling: poll)
        let (preview, address) = try report.run { () throws(EnvironmentFailure) -> (Preview, String) in
            // A folder that goes away later may come back; one that never was is a slip of the pen.
            guard let folder = try Disk.status(wish.source.source) else {
                throw .sourceMissing(path: wish.source.source)
            }
            guard folder.kind == .folder else { throw .sourceNotAFolder(path: wish.source.source) }
            let settings = try wish.source.settings()
            let preview = try Preview(
                source: wish.source.source, settings: settings, today: { (try? BuildDate.today()) ?? settings.today },
                isStrict: wish.source.strict, isPolling: wish.isPolling, describe: { log.texts($0, $1) },
                tell: { log.tell($0) })
            Terminal.holdEndSignals()
            return (preview, try preview.start(port: wish.port))
        }
        Terminal.write("\(report.paint.bold(address))\n")
        if open, !Terminal.openInBrowser(address) {
            Terminal.write("No browser could be opened; open the address yourself.\n", to: .messages)
        }
        Terminal.waitForEnd()
        preview.stop()
    }
}

/// What `serve` says while it runs.
struct PreviewLog: Sendable {
    private let paint: Paint
    private let noColor: Bool
    private let isQuiet: Bool
    private let folder: String
    private let isStrict: Bool

    init(options: ReportOptions, folder: String, isStrict: Bool) {
        paint = options.paint
        noColor = options.noColor
        isQuiet = options.quiet
        self.folder = folder
        self.isStrict = isStrict
    }

    /// Each diagnostic as it is printed, without colours.
    func texts(_ diagnostics: [Diagnostic], _ tree: SourceTree) -> [String] {
        var report = TextReport(paint: Paint(isOn: false), folder: folder, file: tree.file)
        return diagnostics.map {
            String(report.write([$0]).drop(while: \.isNewline).reversed().drop(while: \.isNewline).reversed())
        }
    }

    func tell(_ news: Preview.News) {
        switch news {
        case .failed(let failure):
            Terminal.tell(failure, noColor: noColor)
        case .read(let reading, let isShown, let seconds):
            let shown = reading.diagnostics.filter {
                !isQuiet || $0.severity == .error || isStrict && $0.severity == .warning
            }
            var report = TextReport(paint: paint, folder: folder, file: reading.tree.file)
            var text = report.write(shown)
            if !isQuiet || !shown.isEmpty { text += sentence(reading, isShown: isShown, seconds) + "\n" }
            Terminal.write(text)
        }
    }

    private func sentence(_ reading: FollowedSource.Reading, isShown: Bool, _ seconds: Double) -> String {
        let atlas = reading.site.site.atlas
        let read =
            "\(Tally.count(atlas.journeys.count, "journey")), \(Tally.count(atlas.personas.count, "persona"))"
        let time = DecimalText.write(1000 * seconds, places: 0)
        let outcome = (isShown ? read : "pages stay as they were") + ", read in \(time) ms"
        return [Tally(reading.diagnostics).words, outcome].compactMap { $0 }.joined(separator: "; ")
    }
}
