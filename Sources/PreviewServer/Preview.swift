import Dispatch
import JourneyModel
import SiteBuilder
import SourceDiagnostics
import Synchronization

/// A site on this machine that follows the author's files: reads what changes, makes pages when they are asked for and
/// tells those that are open. Nothing is written to the disk.
package final class Preview: Sendable {
    /// What there is to say on a terminal.
    package enum News: Sendable {
        /// With the seconds it took.
        case read(FollowedSource.Reading, isShown: Bool, seconds: Double)
        /// The folder cannot be read; the preview goes on with what it has and looks again.
        case failed(EnvironmentFailure)
    }

    private struct State {
        var shown: ShownSite
        /// Whether what is shown was without errors.
        var isGood: Bool
    }

    private let isStrict: Bool
    private let describe: @Sendable ([Diagnostic], SourceTree) -> [String]
    private let tell: @Sendable (News) -> Void
    /// What was read before the following began; handed over then, so that nobody keeps what has changed since.
    private let first: Mutex<FollowedSource?>
    private let state: Mutex<State>
    private let watch: FolderWatch
    private let server = LocalServer()
    private let listeners = Listeners()
    private let following = DispatchGroup()

    /// Reads the folder for the first time.
    /// - Parameters:
    ///   - today: the day of each reading; nil for that of the settings.
    ///   - isPolling: look for changes now and then instead of asking the system to tell.
    ///   - describe: the text of each diagnostic, to be shown over the page.
    ///   - tell: called for every reading, from one thread at a time.
    package init(
        source: String, settings: SiteBuild.Settings, today: (@Sendable () -> CalendarDate)? = nil, isStrict: Bool,
        isPolling: Bool,
        describe: @escaping @Sendable ([Diagnostic], SourceTree) -> [String],
        tell: @escaping @Sendable (News) -> Void
    ) throws(EnvironmentFailure) {
        self.isStrict = isStrict
        self.describe = describe
        self.tell = tell
        let start = Disk.nanoseconds()
        var followed = FollowedSource(source: source, settings: settings, today: today)
        guard let reading = try followed.look() else { preconditionFailure("a first look always finds something") }
        first = Mutex(followed)
        let findings = Findings(reading.diagnostics, isStrict: isStrict) { describe($0, reading.tree) }
        let isGood = findings.problems.isEmpty
        state = Mutex(State(shown: ShownSite(reading.site, findings: findings), isGood: isGood))
        watch = try FolderWatch(isPolling: isPolling)
        tell(.read(reading, isShown: isGood, seconds: Preview.seconds(since: start)))
    }

    /// Begins to answer and to follow.
    /// - Returns: the address of the first page.
    package func start(port: Int) throws(EnvironmentFailure) -> String {
        let desk = Desk(shown: { [self] in shown })
        let bound = try server.start(port: port, desk: desk, listeners: listeners)
        DispatchQueue(label: "following").async(group: following) { [self] in
            let source = first.withLock { $0.take() }
            if let source { follow(source) }
        }
        return "http://127.0.0.1:\(bound)/"
    }

    /// Ends following and answering; returns when both have ended.
    package func stop() {
        watch.stop()
        let toldAt = listeners.end()
        following.wait()
        // Pages that have been told of a change a moment ago are on their way to ask for what they show now.
        let rest = toldAt + Preview.timeToCome - Disk.nanoseconds()
        if rest > 0 { _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .nanoseconds(Int(rest))) }
        server.stop()
    }

    /// How long after news the last answers are given, in nanoseconds.
    private static let timeToCome: Int64 = 500_000_000

    private var shown: ShownSite { state.withLock { $0.shown } }

    private func follow(_ first: FollowedSource) {
        var source = first
        var failures = 0
        while true {
            let hasNewFolder = watch.watch(source.folders)
            var named: Set<String>?
            // What happened in a new folder before it was watched has not been told: look once more at once.
            if !hasNewFolder || failures > 0 {
                let pause = failures == 0 ? Preview.untilTomorrow : failures < 4 ? 40 : 250
                guard case .mayHaveChanged(let paths) = watch.wait(atMost: pause) else { return }
                named = hasNewFolder || failures > 0 ? nil : paths
            }
            do {
                let start = Disk.nanoseconds()
                if let reading = try source.look(at: named) { show(reading, seconds: Preview.seconds(since: start)) }
                source.letGo()
                failures = 0
            } catch {
                // A file may vanish between being found and being read; only what lasts is a failure.
                failures += 1
                source.forgetLast()
                if failures == 4 { fail(error) }
            }
        }
    }

    private func show(_ reading: FollowedSource.Reading, seconds: Double) {
        let findings = Findings(reading.diagnostics, isStrict: isStrict) { describe($0, reading.tree) }
        let isGood = findings.problems.isEmpty
        // Letting go of a large site takes a while: those who wait are told first.
        let old = self.shown
        let shown = state.withLock { state in
            if isGood || !state.isGood {
                state = State(shown: ShownSite(reading.site, findings: findings), isGood: isGood)
            } else {
                state.shown = state.shown.with(findings: findings)
            }
            return state.shown
        }
        listeners.tell(shown)
        withExtendedLifetime(old) {}
        tell(.read(reading, isShown: isGood, seconds: seconds))
    }

    private func fail(_ failure: EnvironmentFailure) {
        let shown = state.withLock { state in
            state.shown = state.shown.with(findings: Findings(problems: ["\(failure.sentence)\n\(failure.remedy)"]))
            return state.shown
        }
        listeners.tell(shown)
        tell(.failed(failure))
    }

    /// Milliseconds until a second after midnight in UTC: then reviews may be overdue that were not.
    private static var untilTomorrow: Int32 { Int32(86_401 - Disk.now() % 86_400) * 1000 }

    private static func seconds(since start: Int64) -> Double { Double(Disk.nanoseconds() - start) / 1e9 }
}
