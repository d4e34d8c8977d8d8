import SiteBuilder
import Synchronization

/// One line on a terminal that tells how far a long build has come; silent for short ones and in a pipe.
final class ProgressLine: Sendable {
    private struct State {
        var isShown = false
        var lastDrawn = Terminal.clock()
        var width = 0
    }

    /// Nothing is shown before a build has taken this many seconds.
    private static let patience = 0.5
    private static let interval = 0.1

    private let isOn: Bool
    private let state = Mutex(State())

    init(isOn: Bool) {
        self.isOn = isOn && Terminal.isTerminal(.messages)
    }

    func show(_ progress: SiteBuild.Progress) {
        guard isOn else { return }
        state.withLock { state in
            let now = Terminal.clock()
            let wait = state.isShown ? ProgressLine.interval : ProgressLine.patience
            guard now - state.lastDrawn >= wait else { return }
            state.isShown = true
            state.lastDrawn = now
            let text = ProgressLine.text(progress)
            let blanks = String(repeating: " ", count: max(0, state.width - text.count))
            state.width = text.count
            Terminal.write("\r\(text)\(blanks)", to: .messages)
        }
    }

    /// Clears the line before other things are said.
    func end() {
        state.withLock { state in
            guard state.isShown else { return }
            Terminal.write("\r" + String(repeating: " ", count: state.width) + "\r", to: .messages)
            state.isShown = false
        }
    }

    private static func text(_ progress: SiteBuild.Progress) -> String {
        switch progress {
        case .scanning: "Looking for maps"
        case .reading(let done, let total): "Reading \(done) of \(total) files"
        case .linking: "Linking"
        case .writing(let done, let total): "Writing \(done) of \(total) pages"
        case .publishing: "Publishing"
        }
    }
}
