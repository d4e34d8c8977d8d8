#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Another program that is run to its end: what it answers, and what it says about itself.
struct ChildProcess {
    /// The exit status; 128 and the signal's number for one that was killed.
    let status: Int32
    let output: [UInt8]
    let messages: [UInt8]

    /// Runs a program that is looked for in `PATH`. No shell reads the words.
    ///
    /// - Parameters:
    ///   - words: the program's name and its arguments.
    ///   - input: what it reads from its standard input.
    ///   - variables: what its environment has beside ours.
    static func run(
        _ words: [String], input: [UInt8] = [], variables: [(name: String, value: String)] = []
    ) throws(EnvironmentFailure) -> ChildProcess {
        let name = words.first ?? ""
        let pipes = try [Pipe(), Pipe(), Pipe()]
        pipes[0].neverWaitsToWrite()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes[0].reading, 0)
        posix_spawn_file_actions_adddup2(&actions, pipes[1].writing, 1)
        posix_spawn_file_actions_adddup2(&actions, pipes[2].writing, 2)
        var arguments = words.map { strdup($0) }
        arguments.append(nil)
        var environment = inherited(without: variables.map(\.name)) + variables.map { strdup("\($0.name)=\($0.value)") }
        environment.append(nil)
        defer { for text in arguments + environment { free(text) } }
        var process = pid_t()
        let error = posix_spawnp(&process, name, &actions, nil, arguments, environment)
        guard error == 0 else {
            throw error == ENOENT
                ? .programMissing(name: name) : .system(action: "run", path: name, reason: Disk.reason(error))
        }
        pipes[0].closeReading()
        pipes[1].closeWriting()
        pipes[2].closeWriting()
        let (output, messages) = exchange(input, pipes)
        var ending: Int32 = 0
        while waitpid(process, &ending, 0) < 0, errno == EINTR {}
        let signal = ending & 0x7F
        return ChildProcess(
            status: signal == 0 ? (ending >> 8) & 0xFF : 128 + signal, output: output, messages: messages)
    }

    private static func inherited(without names: [String]) -> [UnsafeMutablePointer<CChar>?] {
        var entries: [UnsafeMutablePointer<CChar>?] = []
        var next = environ
        while let entry = next.pointee {
            let text = String(cString: entry)
            if !names.contains(where: { text.hasPrefix($0 + "=") }) { entries.append(strdup(entry)) }
            next += 1
        }
        return entries
    }

    /// Writes and reads by turns, so that neither side waits for the other for ever.
    private static func exchange(_ input: [UInt8], _ pipes: [Pipe]) -> (output: [UInt8], messages: [UInt8]) {
        var written = 0
        var texts: [[UInt8]] = [[], []]
        var buffer = [UInt8](repeating: 0, count: 65_536)
        if input.isEmpty { pipes[0].closeWriting() }
        while true {
            var waits = [
                pollfd(fd: pipes[0].writing, events: Int16(POLLOUT), revents: 0),
                pollfd(fd: pipes[1].reading, events: Int16(POLLIN), revents: 0),
                pollfd(fd: pipes[2].reading, events: Int16(POLLIN), revents: 0),
            ]
            // poll takes no notice of what is closed already: -1.
            if waits[1].fd < 0, waits[2].fd < 0 {
                pipes[0].closeWriting()
                return (texts[0], texts[1])
            }
            guard poll(&waits, 3, -1) >= 0 || errno == EINTR else { return (texts[0], texts[1]) }
            if waits[0].revents != 0 {
                let count = input[written...].withUnsafeBytes { write(pipes[0].writing, $0.baseAddress, $0.count) }
                if count > 0 { written += count }
                let isOver = count < 0 && errno != EAGAIN && errno != EINTR
                if written == input.count || isOver { pipes[0].closeWriting() }
            }
            for stream in 1...2 where waits[stream].revents != 0 {
                let count = read(pipes[stream].reading, &buffer, buffer.count)
                if count > 0 { texts[stream - 1] += buffer[..<count] }
                if count == 0 || count < 0 && errno != EINTR { pipes[stream].closeReading() }
            }
        }
    }
}

/// Two ends of a channel to a child, closed with it at the latest.
private final class Pipe {
    private(set) var reading: Int32 = -1
    private(set) var writing: Int32 = -1

    init() throws(EnvironmentFailure) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw .system(action: "make", path: "a pipe", reason: Disk.reason(errno))
        }
        reading = ends[0]
        writing = ends[1]
        // Only what is handed on is the child's.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }

    /// Who writes must not wait while there is something to read.
    func neverWaitsToWrite() { _ = fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK) }

    deinit {
        closeReading()
        closeWriting()
    }

    func closeReading() {
        if reading >= 0 { close(reading) }
        reading = -1
    }

    func closeWriting() {
        if writing >= 0 { close(writing) }
        writing = -1
    }
}
