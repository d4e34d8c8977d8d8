import MarkupWriting
import SiteBuilder
import Synchronization

/// Takes the time of each stage of a build: a stage ends where the next one begins.
final class StageClock: Sendable {
    /// One stage, when it is over.
    struct Stage: Sendable {
        let name: String
        let seconds: Double
        /// Of all threads together.
        let processor: Double
        /// The most that the process has taken until the end of the stage, in bytes.
        let peakMemory: Int
    }

    private struct State {
        var name: String?
        var started = 0.0
        var usage = ProcessUsage(processor: 0, peakMemory: 0)
        var stages: [Stage] = []
    }

    private let state = Mutex(State())

    func note(_ progress: SiteBuild.Progress) {
        let name = StageClock.name(of: progress)
        state.withLock { state in
            guard state.name != name else { return }
            StageClock.finish(&state)
            state.name = name
        }
    }

    /// All stages so far; the last one ends now.
    func end() -> [Stage] {
        state.withLock { state in
            StageClock.finish(&state)
            state.name = nil
            return state.stages
        }
    }

    private static func finish(_ state: inout State) {
        let now = Terminal.clock()
        let usage = ProcessUsage.now()
        if let name = state.name {
            state.stages.append(
                Stage(
                    name: name, seconds: now - state.started, processor: usage.processor - state.usage.processor,
                    peakMemory: usage.peakMemory))
        }
        state.started = now
        state.usage = usage
    }

    /// Pages are written as they are made, so both are one stage.
    private static func name(of progress: SiteBuild.Progress) -> String {
        switch progress {
        case .scanning: "scan"
        case .reading: "read"
        case .linking: "link"
        case .writing: "write"
        case .publishing: "publish"
        }
    }
}

extension [StageClock.Stage] {
    /// A line each: `read      0.123 s   0.240 s processor   45 MB`.
    var table: String {
        map { stage in
            let name = stage.name + String(repeating: " ", count: Swift.max(1, 9 - stage.name.count))
            return name + StageClock.padded(stage.seconds, " s") + StageClock.padded(stage.processor, " s processor")
                + StageClock.padded(Double(stage.peakMemory / 1_000_000), " MB\n", places: 0)
        }.joined()
    }
}

extension StageClock {
    fileprivate static func padded(_ value: Double, _ unit: String, places: Int = 3) -> String {
        let text = DecimalText.write(value, places: places)
        return String(repeating: " ", count: max(1, 8 - text.count)) + text + unit
    }
}
