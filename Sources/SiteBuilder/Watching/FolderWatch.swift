import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Waits until something may have changed in folders: told by the system where it can tell (inotify on Linux), else by
/// waking now and then. What has changed is for the caller to find out; where the system names the files, they are passed on.
///
/// One thread watches and waits; `stop` may be called from any.
package final class FolderWatch: Sendable {
    package enum Wake: Sendable, Equatable {
        /// Paths of the files that have been written, removed or renamed; nil when anything may have changed.
        case mayHaveChanged(paths: Set<String>?)
        case stopped
    }

    /// How often to look where the system does not tell, in milliseconds.
    private static let interval: Int32 = 250

    private let alarm: (read: Int32, write: Int32)
    private let notices: Int32
    private let watched = Mutex<[Int32: String]>([:])
    private let isShort = Atomic<Bool>(false)

    /// - Parameter isPolling: never ask the system; for network drives, of which it knows nothing.
    package init(isPolling: Bool = false) throws(EnvironmentFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw .system(action: "watch", path: "the source folder", reason: String(cString: strerror(errno)))
        }
        alarm = (ends[0], ends[1])
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        #if os(Linux)
            notices = isPolling ? -1 : inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        #else
            notices = -1
        #endif
    }

    deinit {
        close(alarm.read)
        close(alarm.write)
        if notices >= 0 { close(notices) }
    }

    /// Watches exactly these folders.
    /// - Returns: whether one of them was not watched before; what happened in it until now has not been told.
    package func watch(_ folders: [String]) -> Bool {
        #if os(Linux)
            guard notices >= 0 else { return false }
            return watched.withLock { watched in
                var isNew = false
                var current: [Int32: String] = [:]
                isShort.store(false, ordering: .relaxed)
                for folder in folders {
                    let mark = inotify_add_watch(notices, folder, FolderWatch.events)
                    if mark < 0 {
                        // The limits of the system are reached: from now on look now and then, too.
                        if errno == ENOSPC || errno == ENOMEM { isShort.store(true, ordering: .relaxed) }
                        continue
                    }
                    if watched[mark] == nil { isNew = true }
                    current[mark] = folder
                }
                for mark in watched.keys where current[mark] == nil { _ = inotify_rm_watch(notices, mark) }
                watched = current
                return isNew
            }
        #else
            return false
        #endif
    }

    /// Waits for a change and then until nothing more has happened for `quiet` milliseconds, so that a burst of saves
    /// counts as one; at the longest for half a second of unrest.
    /// - Parameter atMost: milliseconds after which to wake without news; nil waits for news alone.
    package func wait(quiet: Int32 = 20, atMost: Int32? = nil) -> Wake {
        var paths: Set<String>? = []
        switch wait(for: timeout(atMost), &paths) {
        case .stopped: return .stopped
        case .nothing: return .mayHaveChanged(paths: nil)
        case .news: break
        }
        guard notices >= 0 else { return .mayHaveChanged(paths: nil) }
        for _ in 0..<25 {
            switch wait(for: quiet, &paths) {
            case .stopped: return .stopped
            case .nothing: return .mayHaveChanged(paths: paths)
            case .news: continue
            }
        }
        return .mayHaveChanged(paths: paths)
    }

    /// Ends the waiting, also one that begins later.
    package func stop() {
        var byte: UInt8 = 0
        _ = write(alarm.write, &byte, 1)
    }

    private enum Found {
        case news, nothing, stopped
    }

    private func timeout(_ atMost: Int32?) -> Int32 {
        let needsLook = notices < 0 || isShort.load(ordering: .relaxed)
        switch (atMost, needsLook) {
        case (let atMost?, true): return min(atMost, FolderWatch.interval)
        case (let atMost?, false): return atMost
        case (nil, true): return FolderWatch.interval
        case (nil, false): return -1
        }
    }

    /// Until there is news that counts; -1 waits for ever.
    private func wait(for milliseconds: Int32, _ paths: inout Set<String>?) -> Found {
        while true {
            var polls = [
                pollfd(fd: alarm.read, events: Int16(POLLIN), revents: 0),
                pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
            ]
            let count = poll(&polls, nfds_t(notices >= 0 ? 2 : 1), milliseconds)
            if count < 0, errno == EINTR { continue }
            if polls[0].revents != 0 { return .stopped }
            if count <= 0 { return .nothing }
            if takeNotices(&paths) { return .news }
        }
    }

    /// Empties the queue of notices; false when all of them were about files that are never looked at.
    /// - Parameter paths: gains the files that are named; becomes nil when notices were lost or are about folders.
    private func takeNotices(_ paths: inout Set<String>?) -> Bool {
        #if os(Linux)
            var counts = false
            while true {
                let size = 16_384
                let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 8)
                defer { buffer.deallocate() }
                let got = read(notices, buffer.baseAddress!, size)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { return counts }
                var offset = 0
                while offset + 16 <= got {
                    let mark = buffer.load(fromByteOffset: offset, as: Int32.self)
                    let mask = buffer.load(fromByteOffset: offset + 4, as: UInt32.self)
                    let length = Int(buffer.load(fromByteOffset: offset + 12, as: UInt32.self))
                    let name = buffer[offset + 16..<offset + 16 + length].prefix { $0 != 0 }
                    offset += 16 + length
                    if mask & UInt32(IN_IGNORED) != 0 { _ = watched.withLock { $0.removeValue(forKey: mark) } }
                    if name.first == UInt8(ascii: ".") { continue }
                    counts = true
                    if mask & FolderWatch.uncertain == 0, let folder = watched.withLock({ $0[mark] }),
                        let name = String(validating: name, as: UTF8.self), !name.isEmpty
                    {
                        paths?.insert(PathText.join(folder, name))
                    } else {
                        paths = nil
                    }
                }
            }
        #else
            return true
        #endif
    }

    #if os(Linux)
        /// A file counts when it is closed, so that half of one is not read while it is written.
        private static let events = UInt32(
            IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_DELETE_SELF
                | IN_MOVE_SELF)
        /// Of folders, or of notices that did not find room.
        private static let uncertain = UInt32(
            IN_ISDIR | IN_IGNORED | IN_Q_OVERFLOW | IN_UNMOUNT | IN_DELETE_SELF | IN_MOVE_SELF)
    #endif
}
