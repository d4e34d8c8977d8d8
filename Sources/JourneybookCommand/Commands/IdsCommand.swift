import ArgumentParser
import SiteBuilder

struct IdsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ids", abstract: "Writes missing ids into maps, so that rewording breaks no link.",
        discussion: """
            Each stage, step and item without an id gets the address that it has today, in the form that the file uses \
            already: braces, comments or an entry "id:" below an item; comments when it uses none. Nothing else in the \
            file changes, and a second run changes nothing.

            journeybook ids                        all maps of the site in this folder
            journeybook ids content/journeys/a.md  one file
            journeybook ids --dry-run              show what would be written, as a diff
            """)

    @Argument(help: "Files, or folders with maps. (default: this folder)", completion: .file())
    var paths: [String] = []

    @Flag(name: .customLong("dry-run"), help: "Show the changes as a diff and write nothing.")
    var dryRun = false

    mutating func run() throws {
        var report = ReportOptions()
        report.format = .text
        report.quiet = false
        report.noColor = false
        let paths = paths.isEmpty ? ["."] : paths
        let isDry = dryRun
        let summary = try report.run { () throws(EnvironmentFailure) in
            var summary = IdSummary()
            for change in try IdFiles.find(paths, jobs: Disk.processors()) {
                summary.missing += change.result.missing
                guard change.result.written > 0 else { continue }
                if isDry {
                    Terminal.write(IdDiff.text(change))
                } else if try !IdFiles.write(change) {
                    Terminal.write("\(change.path) has changed meanwhile and was left alone\n", to: .messages)
                    continue
                }
                summary.ids += change.result.written
                summary.files += 1
            }
            return summary
        }
        Terminal.write(summary.sentence(isDry: isDry) + "\n", to: isDry ? .messages : .output)
    }
}

/// How many ids were written.
private struct IdSummary {
    var ids = 0
    var files = 0
    /// Parts where none can be written.
    var missing = 0

    func sentence(isDry: Bool) -> String {
        let verb = isDry ? "would be written" : "written"
        var text =
            ids == 0
            ? "no id is missing where one can be written"
            : "\(Tally.count(ids, "id")) \(verb) into \(Tally.count(files, "file"))"
        if missing > 0 { text += "; \(Tally.count(missing, "part")) of a diagram or a broken line can have none" }
        return text
    }
}

/// The changes of a file in the unified form, without lines around them.
enum IdDiff {
    static func text(_ change: IdFiles.Change) -> [UInt8] {
        var text = Array("--- \(change.path)\n+++ \(change.path)\n".utf8)
        let bytes = change.file.bytes
        var added = 0
        var index = 0
        let insertions = change.result.insertions
        var lineStart = 0
        var line = 1
        while index < insertions.count {
            let end = bytes[lineStart...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            guard insertions[index].offset < end || end == bytes.count else {
                lineStart = end
                line += 1
                continue
            }
            var new: [UInt8] = []
            var done = lineStart
            while index < insertions.count, insertions[index].offset < end || end == bytes.count {
                new += bytes[done..<insertions[index].offset]
                new += insertions[index].bytes
                done = insertions[index].offset
                index += 1
            }
            new += bytes[done..<end]
            let old = lines(bytes[lineStart..<end])
            let now = lines(new[...])
            text += "@@ -\(line),\(old.count) +\(line + added),\(now.count) @@\n".utf8
            for part in old { text += prefixed(part, "-") }
            for part in now { text += prefixed(part, "+") }
            added += now.count - old.count
            lineStart = end
            line += 1
        }
        return text
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.endIndex
            lines.append(bytes[start..<end])
            start = end
        }
        return lines
    }

    private static func prefixed(_ line: ArraySlice<UInt8>, _ sign: String) -> [UInt8] {
        let mark = Array(sign.utf8) + line
        return line.last == 0x0A ? mark : mark + Array("\n\\ No newline at end of file\n".utf8)
    }
}
