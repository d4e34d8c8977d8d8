/// The texts of a folder as they were read the last time, so that a scan need not read them again.
///
/// A text is known only when the system's facts are those of the time it was read and the file had been at rest for a
/// while before: times of files go by ticks of several milliseconds, so two changes within a tick may look like one.
package struct FileMemory: Sendable {
    private struct Entry {
        let status: Disk.Status
        let bytes: [UInt8]
    }

    private let rest: Int64
    private var entries: [String: Entry] = [:]

    /// - Parameter rest: nanoseconds for which a file must have been as it is; the default is longer than a tick of any
    ///   file system's clock (that of FAT has two seconds).
    package init(rest: Int64 = 2_500_000_000) {
        self.rest = rest
    }

    /// Replaces what was known.
    /// - Parameters:
    ///   - files: path on the disk, facts from before the reading, and the bytes of those that are texts.
    ///   - now: a moment before the first of them was read.
    mutating func remember(_ files: [(path: String, status: Disk.Status, bytes: [UInt8]?)], readAt now: Int64) {
        entries = [:]
        for file in files where file.status.changed < now - rest {
            if let bytes = file.bytes { entries[file.path] = Entry(status: file.status, bytes: bytes) }
        }
    }

    func bytes(of path: String, _ status: Disk.Status) -> [UInt8]? {
        guard let entry = entries[path], entry.status == status else { return nil }
        return entry.bytes
    }
}
