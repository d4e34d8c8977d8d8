import Synchronization

/// Files of a site that is not to be written to a disk, from many threads.
final class Collection: Sendable {
    private let collected = Mutex<[OutputFile]>([])

    func add(_ file: OutputFile) { collected.withLock { $0.append(file) } }

    /// By path bytes.
    var files: [OutputFile] {
        collected.withLock { $0 }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

/// Counts what many threads have done and tells it now and then.
final class Count: Sendable {
    private let done = Atomic<Int>(0)
    private let total: Int
    private let tell: @Sendable (Int, Int) -> Void

    init(of total: Int, _ tell: @escaping @Sendable (_ done: Int, _ total: Int) -> Void) {
        self.total = total
        self.tell = tell
    }

    func step() {
        let now = done.wrappingAdd(1, ordering: .relaxed).newValue
        if now % 64 == 0 || now == total { tell(now, total) }
    }
}
