import MarkupWriting
import SiteBuilder
import Synchronization

/// The pages that are open in browsers and wait for news.
final class Listeners: Sendable {
    private struct Listener {
        let page: String
        var mark: String
        var findings: Findings
        let send: @Sendable ([UInt8]) -> Void
    }

    private struct State {
        var next = 0
        var listeners: [Int: Listener] = [:]
        /// When news were told the last time, by `Disk.nanoseconds`.
        var toldAt: Int64 = 0
        var hasEnded = false
    }

    private let state = Mutex(State())

    /// Takes a page in and sends it the state of things.
    /// - Returns: what to `remove` it by.
    func add(
        page: String, mark: String, shown: () -> ShownSite, send: @escaping @Sendable ([UInt8]) -> Void
    ) -> Int {
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = Listener(page: page, mark: mark, findings: Findings(), send: send)
            return state.next
        }
        // Asked for only now: a change before it is in the answer, a change after it is told on its own.
        let shown = shown()
        tell(number, shown.mark(page), shown.findings, evenWithoutNews: true)
        return number
    }

    func remove(_ number: Int) { state.withLock { $0.listeners[number] = nil } }

    /// Ends the news: who is told something now would come for what is there no more.
    /// - Returns: when the last ones were told, by `Disk.nanoseconds`.
    func end() -> Int64 {
        state.withLock { state in
            state.hasEnded = true
            return state.toldAt
        }
    }

    /// Tells every page for which something has changed.
    func tell(_ shown: ShownSite) {
        let pages = state.withLock { state in state.listeners.map { (number: $0.key, page: $0.value.page) } }
        for entry in pages.sorted(by: { $0.number < $1.number }) {
            tell(entry.number, shown.mark(entry.page), shown.findings, evenWithoutNews: false)
        }
    }

    private func tell(_ number: Int, _ mark: String, _ findings: Findings, evenWithoutNews: Bool) {
        let send = state.withLock { state -> (@Sendable ([UInt8]) -> Void)? in
            guard !state.hasEnded, let listener = state.listeners[number] else { return nil }
            guard evenWithoutNews || listener.mark != mark || listener.findings != findings else { return nil }
            state.listeners[number]?.mark = mark
            state.listeners[number]?.findings = findings
            state.toldAt = Disk.nanoseconds()
            return listener.send
        }
        send?(Listeners.event(mark, findings))
    }

    /// A server-sent event: its data is one line of JSON.
    private static func event(_ mark: String, _ findings: Findings) -> [UInt8] {
        var json = JSONWriter(pretty: false)
        json.object { json in
            json.member("mark", mark)
            json.member("problems") { $0.array(findings.problems) { $0.string($1) } }
            json.member("notes") { json in
                json.object { json in
                    json.member("warnings", findings.warnings)
                    json.member("advice", findings.advice)
                    json.member("texts") { $0.array(findings.notes) { $0.string($1) } }
                }
            }
        }
        return Array("event: state\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}
