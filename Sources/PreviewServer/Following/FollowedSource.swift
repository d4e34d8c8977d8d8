import JourneyModel
import SiteBuilder
import SourceDiagnostics

/// The author's folder as a preview follows it: read again and again, each time only as far as it has changed.
package struct FollowedSource: Sendable {
    /// What one look has found.
    package struct Reading: Sendable {
        package let tree: SourceTree
        package let site: SiteOnDemand
        /// In the order of every report.
        package let diagnostics: [Diagnostic]
    }

    private let source: String
    private var settings: SiteBuild.Settings
    private let today: @Sendable () -> CalendarDate
    private var files: FileMemory
    private var texts = ReadingMemory()
    private var last: SourceTree?

    /// - Parameters:
    ///   - source: as the user wrote it.
    ///   - rest: nanoseconds after which a file that has not changed is trusted to be what the system says.
    ///   - today: the day of each look; nil for that of the settings. A preview may be left running over midnight, and
    ///     then other reviews are overdue.
    package init(
        source: String, settings: SiteBuild.Settings, rest: Int64? = nil, today: (@Sendable () -> CalendarDate)? = nil
    ) {
        self.source = source
        self.settings = settings
        self.today = today ?? { settings.today }
        files = rest.map { FileMemory(rest: $0) } ?? FileMemory()
    }

    /// Folders in which a change may matter, as the last look found them.
    package var folders: [String] { last?.folders ?? [] }

    /// What the folder is now; nil when it is what it was at the last look, and the day is the same.
    /// - Parameter paths: the only files on the disk that may have changed since; nil when anything may have.
    package mutating func look(at paths: Set<String>? = nil) throws(EnvironmentFailure) -> Reading? {
        let now = today()
        if now != settings.today {
            settings.today = now
            last = nil
        }
        let tree = try tree(paths)
        let isSame = last?.hasSameFiles(as: tree) ?? false
        last = tree
        if isSame { return nil }
        let (site, diagnostics) = SiteBuild.read(tree, settings: settings, remembering: &texts)
        return Reading(tree: tree, site: SiteOnDemand(site, tree: tree), diagnostics: diagnostics)
    }

    private mutating func tree(_ paths: Set<String>?) throws(EnvironmentFailure) -> SourceTree {
        if let paths, let last, let tree = try SourceScan.rescan(last, paths) { return tree }
        return try SourceScan.scan(source: source, output: nil, jobs: settings.jobs, remembering: &files)
    }

    /// Frees what the last look has replaced; those who wait for its news should have them before.
    package mutating func letGo() { texts.letGo() }

    /// Makes the next look tell what it finds, whether it has changed or not.
    package mutating func forgetLast() { last = nil }
}
