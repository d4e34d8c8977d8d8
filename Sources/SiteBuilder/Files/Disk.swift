import CPlatform

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The calls of the operating system that scanning and publishing need, with failures as `EnvironmentFailure`.
///
/// With `ChildProcess` the only file of this room that talks to the C library. Paths are bytes as Swift strings; nothing is normalised.
package enum Disk {
    package enum Kind: Sendable, Hashable {
        case file, folder, symbolicLink, other
    }

    /// What the system knows of a file without opening it.
    package struct Status: Sendable, Hashable {
        package let kind: Kind
        package let size: Int
        package let device: UInt64
        package let inode: UInt64
        /// Permission bits.
        package let mode: UInt32
        /// Last change of the content, in nanoseconds; only ever compared with another file's.
        package let modified: Int64
        /// Last change of the content or of what the system keeps about it, in nanoseconds since 1970; no program can
        /// set it back.
        package let changed: Int64
    }

    /// Nil when there is nothing at the path.
    package static func status(_ path: String, followLinks: Bool = true) throws(EnvironmentFailure) -> Status? {
        var facts = stat()
        let result = followLinks ? stat(path, &facts) : lstat(path, &facts)
        if result == 0 { return Status(facts) }
        let error = errno
        if error == ENOENT || error == ENOTDIR || error == ELOOP { return nil }
        throw failure("look at", path, error)
    }

    /// Names in a folder, sorted by their bytes, without `.` and `..`; names that are not UTF-8 are in `unreadable`,
    /// repaired for display.
    package static func list(
        _ path: String
    ) throws(EnvironmentFailure) -> (names: [String], unreadable: [String]) {
        guard let folder = opendir(path) else { throw failure("list", path, errno) }
        defer { closedir(folder) }
        var names: [String] = []
        var unreadable: [String] = []
        while let entry = readdir(folder) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes == [UInt8(ascii: ".")] || bytes == Array("..".utf8) { continue }
            if let name = String(validating: bytes, as: UTF8.self) {
                names.append(name)
            } else {
                unreadable.append(String(decoding: bytes, as: UTF8.self))
            }
        }
        names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        unreadable.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return (names, unreadable)
    }

    /// The bytes of a file, at most `limit` of them.
    package static func read(_ path: String, limit: Int = .max) throws(EnvironmentFailure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path, errno) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw failure("read", path, errno) }
        // One byte more than the system says, so that the end is seen; a file may have grown since, or say 0.
        var bytes: [UInt8] = []
        var room = min(Int(facts.st_size), limit - 1) + 1
        while true {
            var error: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                (count, error) = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
            }
            guard error == 0 else { throw failure("read", path, error) }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if piece.count < room || bytes.count == limit { return bytes }
            room = min(65_536, limit - bytes.count)
        }
    }

    /// Hands the bytes of a file on in pieces of `ContentHash.pieceSize`, only the last one shorter.
    private static func readPieces(
        _ path: String, _ body: ([UInt8]) throws(EnvironmentFailure) -> Void
    ) throws(EnvironmentFailure) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("read", path, errno) }
        defer { close(descriptor) }
        while true {
            var error: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: ContentHash.pieceSize) { buffer, count in
                (count, error) = fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor)
            }
            guard error == 0 else { throw failure("read", path, error) }
            if !piece.isEmpty { try body(piece) }
            if piece.count < ContentHash.pieceSize { return }
        }
    }

    /// Size and digest of a file's content, the digest as `ContentHash` makes it of the same bytes.
    package static func digest(_ path: String) throws(EnvironmentFailure) -> Digest {
        var digest = Digest()
        try readPieces(path) { piece throws(EnvironmentFailure) in digest.add(piece) }
        return digest
    }

    /// Copies a file's content into a new file; tells what was copied.
    package static func copy(_ path: String, to newPath: String) throws(EnvironmentFailure) -> Digest {
        var digest = Digest()
        try create(newPath) { write throws(EnvironmentFailure) in
            try readPieces(path) { piece throws(EnvironmentFailure) in
                digest.add(piece)
                try write(piece)
            }
        }
        return digest
    }

    /// Creates a file that must not exist yet from as many pieces; tells what was written.
    static func write(
        _ count: Int, to path: String, piece: (Int) throws(EnvironmentFailure) -> [UInt8]
    ) throws(EnvironmentFailure) -> Digest {
        var digest = Digest()
        try create(path) { write throws(EnvironmentFailure) in
            var waiting: [UInt8] = []
            waiting.reserveCapacity(ContentHash.pieceSize)
            for index in 0..<count {
                waiting += try piece(index)
                let isLast = index == count - 1
                while waiting.count >= ContentHash.pieceSize || isLast && !waiting.isEmpty {
                    // In the same steps as a file that is in memory, so that both have one digest.
                    let step = Array(waiting.prefix(ContentHash.pieceSize))
                    waiting.removeFirst(step.count)
                    digest.add(step)
                    try write(step)
                }
            }
        }
        return digest
    }

    /// Creates a file that must not exist yet.
    package static func write(_ bytes: [UInt8], to path: String) throws(EnvironmentFailure) {
        try create(path) { write throws(EnvironmentFailure) in try write(bytes) }
    }

    /// Creates a file that must not exist yet, with the permissions that the umask leaves, and writes into it.
    private static func create(
        _ path: String,
        _ body: ((_ bytes: [UInt8]) throws(EnvironmentFailure) -> Void) throws(EnvironmentFailure) -> Void
    ) throws(EnvironmentFailure) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure("write", path, errno) }
        do throws(EnvironmentFailure) {
            try body { bytes throws(EnvironmentFailure) in
                let error = bytes.withUnsafeBytes { drain($0, to: descriptor) }
                guard error == 0 else { throw failure("write", path, error) }
            }
        } catch {
            close(descriptor)
            throw error
        }
        // Some network file systems report a full disk only here.
        if close(descriptor) != 0, errno != EINTR { throw failure("write", path, errno) }
    }

    /// False when the folder existed already.
    @discardableResult
    package static func makeFolder(_ path: String) throws(EnvironmentFailure) -> Bool {
        if mkdir(path, 0o777) == 0 { return true }
        if errno == EEXIST { return false }
        throw failure("make the folder", path, errno)
    }

    package static func setMode(_ path: String, _ mode: UInt32) throws(EnvironmentFailure) {
        guard chmod(path, mode_t(mode)) == 0 else { throw failure("set the permissions of", path, errno) }
    }

    package static func rename(_ old: String, to new: String) throws(EnvironmentFailure) {
        guard move(old, new) == 0 else { throw failure("move", old, errno) }
    }

    /// Moves a folder to where nothing is, or an empty folder; false when something is there.
    package static func renameOntoNothing(_ old: String, to new: String) throws(EnvironmentFailure) -> Bool {
        if move(old, new) == 0 { return true }
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw failure("move", old, errno)
    }

    /// Exchanges two folders in one step; false where the system or the file system cannot.
    package static func exchange(_ one: String, _ other: String) throws(EnvironmentFailure) -> Bool {
        switch journeybook_exchange(one, other) {
        case 0: return true
        case ENOSYS: return false
        case let error: throw failure("exchange", other, error)
        }
    }

    /// Removes a file or a symbolic link; one that is gone already is fine.
    package static func removeFile(_ path: String) throws(EnvironmentFailure) {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path, errno) }
    }

    /// Removes a folder if it is empty; tells whether it is gone.
    @discardableResult
    package static func removeEmptyFolder(_ path: String) throws(EnvironmentFailure) -> Bool {
        if rmdir(path) == 0 || errno == ENOENT { return true }
        if errno == ENOTEMPTY || errno == EEXIST { return false }
        throw failure("remove the folder", path, errno)
    }

    /// The path without symbolic links, `.` and `..`; nil when there is nothing there.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package static func workingFolder() -> String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// The words after the program's name. Swift looks for them in `/proc`, which is not mounted everywhere.
    package static func arguments() -> [String] {
        let count = journeybook_argument_count()
        guard count >= 0 else { return Array(CommandLine.arguments.dropFirst()) }
        return (0..<count).dropFirst().map { String(cString: journeybook_argument($0)) }
    }

    /// The running program, where the system tells.
    package static func program() -> String? { realPath("/proc/self/exe") }

    /// Whether nothing is forbidden to this process.
    package static var isSuperUser: Bool { geteuid() == 0 }

    /// The home folders that must never be an output: the one of the environment and the one of the user's record.
    package static func homeFolders() -> [String] {
        var homes: [String] = []
        if let home = environment("HOME"), !home.isEmpty { homes.append(home) }
        if let record = getpwuid(geteuid()), let home = record.pointee.pw_dir { homes.append(String(cString: home)) }
        return homes.compactMap(realPath)
    }

    package static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Gives memory that is free back to the system: reading leaves much of it behind, in pieces that are too small for
    /// what is written.
    static func giveBackMemory() { journeybook_give_back_memory() }

    /// Seconds since 1 January 1970 in UTC.
    package static func now() -> Int { Int(time(nil)) }

    /// Nanoseconds since 1970 by the clock that files get their times from.
    package static func nanoseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }

    static func usage() -> ProcessUsage {
        var usage = rusage()
        #if os(Linux)
            getrusage(__rusage_who_t(0), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        // Darwin counts bytes, the others kilobytes.
        #if canImport(Darwin)
            let unit = 1
        #else
            let unit = 1024
        #endif
        func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
        return ProcessUsage(
            processor: seconds(usage.ru_utime) + seconds(usage.ru_stime), peakMemory: usage.ru_maxrss * unit)
    }

    package static func processors() -> Int { Int(journeybook_processors()) }

    /// The error number of a port that another program listens on.
    package static var addressInUse: Int32 { EADDRINUSE }

    /// The system's words for an error number.
    package static func reason(_ error: Int32) -> String { String(cString: strerror(error)) }

    /// What an error number of the system is called.
    package static func failure(_ action: String, _ path: String, _ error: Int32) -> EnvironmentFailure {
        switch error {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EACCES, EPERM, EROFS: .notPermitted(action: action, path: path)
        case EBUSY, EXDEV: .output(path: path, .mountPoint)
        default: .system(action: action, path: path, reason: reason(error))
        }
    }
}

// Outside of `Disk`, where the names of the C library are not hidden by its own.

private func move(_ old: String, _ new: String) -> Int32 { rename(old, new) }

/// Reads until the buffer is full or the file ends; the count, and an errno value or 0.
private func fill(_ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32) -> (count: Int, error: Int32) {
    var count = 0
    while count < buffer.count {
        let got = read(descriptor, buffer.baseAddress! + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { return (count, errno) }
        if got == 0 { break }
        count += got
    }
    return (count, 0)
}

/// Writes the whole buffer; an errno value or 0.
private func drain(_ buffer: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var done = 0
    while done < buffer.count {
        let put = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if put < 0, errno == EINTR { continue }
        if put < 0 { return errno }
        done += put
    }
    return 0
}

/// An open folder: stays the same folder while others rename or replace what bears its name.
package final class OpenFolder: Sendable {
    private let descriptor: Int32

    package init(_ path: String) throws(EnvironmentFailure) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Disk.failure("open the folder", path, errno) }
    }

    deinit { close(descriptor) }

    /// Takes the folder's lock, which ends with the process at the latest; false when another process holds it.
    package func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Whether the path still names this folder.
    package func isStill(at path: String) -> Bool {
        var mine = stat()
        var other = stat()
        return fstat(descriptor, &mine) == 0 && stat(path, &other) == 0
            && mine.st_dev == other.st_dev && mine.st_ino == other.st_ino
    }

    package func status(_ path: String) -> Disk.Status? {
        var facts = stat()
        guard fstatat(descriptor, path, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
        return Disk.Status(facts)
    }

    /// Gives a file of this folder a second name; false when that cannot be, whatever the reason.
    package func link(_ path: String, to newPath: String) -> Bool {
        linkat(descriptor, path, AT_FDCWD, newPath, 0) == 0
    }
}

extension Disk.Status {
    fileprivate init(_ facts: stat) {
        kind =
            switch facts.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .other
            }
        size = Int(facts.st_size)
        device = UInt64(truncatingIfNeeded: facts.st_dev)
        inode = UInt64(truncatingIfNeeded: facts.st_ino)
        mode = UInt32(facts.st_mode & 0o7777)
        #if canImport(Darwin)
            modified = Int64(facts.st_mtimespec.tv_sec) * 1_000_000_000 + Int64(facts.st_mtimespec.tv_nsec)
            changed = Int64(facts.st_ctimespec.tv_sec) * 1_000_000_000 + Int64(facts.st_ctimespec.tv_nsec)
        #else
            modified = Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec)
            changed = Int64(facts.st_ctim.tv_sec) * 1_000_000_000 + Int64(facts.st_ctim.tv_nsec)
        #endif
    }
}
