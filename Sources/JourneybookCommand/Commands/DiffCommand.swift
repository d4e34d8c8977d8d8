import ArgumentParser
import AtlasAnalysis
import JourneyModel
import SiteBuilder
import SiteExports

struct DiffCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, markdown, html, json
    }

    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Tells what has changed in the maps between two versions.",
        discussion: """
            Journey by journey and stage by stage: what is new, gone, reworded, moved or felt otherwise, which numbers have \
            changed, and which pictures. A version is a \
            folder, or a revision of git; a name that is both is the folder (write refs/heads/NAME for a branch). git \
            is only read: neither files nor index are touched.

            journeybook diff                           what was changed since the last commit
            journeybook diff main                      from main to the files as they are
            journeybook diff main..HEAD                from one revision to another
            journeybook diff origin/main...HEAD        what HEAD has changed since it left origin/main
            journeybook diff old-maps new-maps         two folders
            journeybook diff main --format html > changes.html

            Differences are no failure: the status is 0 with or without them, and 1 only when the maps of the newer \
            version have errors.
            """)

    @Argument(
        help: "The older version: a folder or a revision, or both versions as OLD..NEW. (default: HEAD)",
        completion: .directory)
    var old: String?

    @Argument(
        help: "The newer version. (default: the files of the source folder as they are)", completion: .directory)
    var new: String?

    @Option(help: "The folder with the maps, of which revisions are compared.", completion: .directory)
    var source = "."

    @Option(
        help: """
            How to tell it: text, markdown (for a comment on a merge request), html (one file, side by side, with both \
            curves) or json (journeybook schema diff describes it).
            """)
    var format: Format = .text

    @Option(
        help: """
            Whom it is for: public, internal or restricted; what is for fewer eyes is left out. (default: what the \
            settings say, else internal)
            """)
    var audience: Audience?

    @Flag(name: .customLong("no-color"), help: "No colours, also not on a terminal. NO_COLOR does the same.")
    var noColor = false

    mutating func run() throws {
        var report = ReportOptions()
        report.format = .text
        report.quiet = false
        report.noColor = noColor
        let wish = VersionWish(old: old, new: new, source: source)
        let (folder, audience) = (source, audience)
        let versions = try report.run { () throws(EnvironmentFailure) in
            try ContentVersion.read(
                wish.old.place, wish.new.place, source: folder,
                settings: SiteBuild.Settings(
                    today: try BuildDate.today(), jobs: Disk.processors(), audience: audience))
        }
        let changes = AtlasChanges(
            from: versions.old.atlas, to: versions.new.atlas,
            files: FileChange.all(versions.old.files, versions.new.files))
        switch format {
        case .text:
            var text = ChangesText(paint: report.paint)
            Terminal.write(text.write(changes, from: wish.old.name, to: wish.new.name))
        case .markdown:
            var text = ChangesMarkdown()
            Terminal.write(text.write(changes, from: wish.old.name, to: wish.new.name))
        case .html:
            var page = ChangesHTML(changes, from: wish.old.name, to: wish.new.name)
            Terminal.write(page.write())
        case .json: Terminal.write(ChangesJSON.bytes(changes, from: wish.old.name, to: wish.new.name))
        }
        if versions.old.hasErrors {
            Terminal.write(
                "\(TerminalText.harmless(wish.old.name)) has errors in its maps; what could not be understood is not compared\n",
                to: .messages)
        }
        guard versions.new.hasErrors else { return }
        var errors = TextReport(
            paint: Paint(isOn: !noColor && Terminal.takesColour(.messages)),
            folder: wish.new.folder, file: versions.new.tree.file)
        Terminal.write(errors.write(versions.new.diagnostics.filter { $0.severity == .error }), to: .messages)
        Terminal.write("what could not be understood is not compared\n", to: .messages)
        throw CommandEnd(status: .contentFailed)
    }
}

/// Which versions the words of the command line mean.
struct VersionWish {
    struct Version {
        let place: ContentVersion.Place
        /// As the reports call it.
        let name: String
    }

    let old: Version
    let new: Version

    init(old: String?, new: String?, source: String) {
        let working = Version(place: .folder(source), name: source == "." ? "the files as they are" : source)
        guard let old else {
            self.old = Version(place: .revision("HEAD"), name: "HEAD")
            self.new = working
            return
        }
        let place = ContentVersion.Place(old)
        if let new {
            self.old = Version(place: place, name: old)
            self.new = Version(place: ContentVersion.Place(new), name: new)
            return
        }
        guard !place.isFolder, let dots = old.firstRange(of: "..") else {
            self.old = Version(place: place, name: old)
            self.new = working
            return
        }
        let left = dots.lowerBound == old.startIndex ? "HEAD" : String(old[..<dots.lowerBound])
        let isFromOrigin = old[dots.upperBound...].hasPrefix(".")
        let rest = old[dots.upperBound...].dropFirst(isFromOrigin ? 1 : 0)
        let right = rest.isEmpty ? "HEAD" : String(rest)
        self.old = Version(place: isFromOrigin ? .commonOrigin(of: left, and: right) : .revision(left), name: left)
        self.new = Version(place: .revision(right), name: right)
    }
}

extension VersionWish.Version {
    fileprivate var folderPrefix: String? {
        if case .folder(let path) = place { return path == "." || path == "./" ? "" : path }
        return nil
    }

    /// Put before the paths of diagnostics; a revision's stand below its name, as git writes them.
    var folder: String { folderPrefix ?? name + ":" }
}
