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

    /// Writes all bytes; a reader that has gone away ends the writing in silence.
    package static func write(_ bytes: [UInt8], to stream: Stream = .output) {
        bytes.withUnsafeBytes { put($0, stream.rawValue) }
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

    /// A pipe that is closed early must not kill the process half way through its work.
    package static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }
}

private func put(_ buffer: UnsafeRawBufferPointer, _ descriptor: Int32) {
    var done = 0
    while done < buffer.count {
        let count = write(descriptor, buffer.baseAddress! + done, buffer.count - done)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { return }
        done += count
    }
}
