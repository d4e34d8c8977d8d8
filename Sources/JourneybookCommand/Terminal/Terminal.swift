import SiteBuilder
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The two streams of the command: what was asked for goes to `output`, what is said about the work to `messages`.
///
/// The only file of this room that talks to the C library.
package enum Terminal {
    package enum Stream: Int32, Sendable {
        case output = 1
        case messages = 2
    }

    /// The first error number with which the output could not be written, or 0.
    private static let outputError = Atomic<Int32>(0)

    /// Writes all bytes. A reader that has gone away ends the writing in silence; any other failure of the output is
    /// kept for `finish`.
    package static func write(_ bytes: [UInt8], to stream: Stream = .output) {
        let error = bytes.withUnsafeBytes { put($0, stream.rawValue) }
        if stream == .output { note(error) }
    }

    /// Ends the output. What was asked for and did not arrive is a failure of the environment.
    package static func finish() throws(EnvironmentFailure) {
        // Some network file systems report a full disk only here.
        if close(Stream.output.rawValue) != 0, errno != EINTR, errno != EBADF { note(errno) }
        switch outputError.load(ordering: .relaxed) {
        case 0: return
        case let error: throw Disk.failure("write to", "the standard output", error)
        }
    }

    private static func note(_ error: Int32) {
        guard error != 0, error != EPIPE else { return }
        _ = outputError.compareExchange(expected: 0, desired: error, ordering: .relaxed)
    }

    package static func write(_ text: String, to stream: Stream = .output) {
        write(Array(text.utf8), to: stream)
    }

    package static func isTerminal(_ stream: Stream) -> Bool { isatty(stream.rawValue) == 1 }

    /// Whether colours are welcome: on a terminal that knows them, unless `NO_COLOR` is set (no-color.org).
    package static func takesColour(_ stream: Stream) -> Bool {
        guard isTerminal(stream) else { return false }
        if let wish = variable("NO_COLOR"), !wish.isEmpty { return false }
        return variable("TERM") != "dumb"
    }

    package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Seconds on a clock that only goes forward.
    package static func clock() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    static func end(_ status: Int32) -> Never { exit(status) }

    /// Keeps Ctrl+C and a signal to terminate for `waitForEnd`, from now on and in every thread that begins later. None
    /// can be lost in between.
    package static func holdEndSignals() {
        var signals = endSignals
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Returns when the process was asked to end.
    package static func waitForEnd() {
        var signals = endSignals
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
    }

    private static var endSignals: sigset_t {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        return signals
    }

    /// Asks the desktop to open an address; false when it has no means to.
    package static func openInBrowser(_ address: String) -> Bool {
        #if canImport(Darwin)
            let opener = "open"
        #else
            let opener = "xdg-open"
        #endif
        let words: [String] = [opener, address]
        let arguments = words.map { strdup($0) }
        defer { for argument in arguments { free(argument) } }
        // The browser must not inherit the signals that are held here.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var process = pid_t()
        return posix_spawnp(&process, opener, nil, &attributes, arguments + [nil], environ) == 0
    }

    /// A pipe that is closed early must not kill the process half way through its work.
    package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

/// Writes the whole buffer; an errno value or 0.
private func put(_ buffer: UnsafeRawBufferPointer, _ descriptor: Int32) -> Int32 {
    var done = 0
    while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        done += count
    }
    return 0
}
