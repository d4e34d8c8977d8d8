import Foundation
import Synchronization

/// The real program, kept running while a test talks to it.
final class RunningTool {
    private let process = Process()
    private let said = Mutex<String>("")
    private let told = DispatchSemaphore(value: 0)

    /// - Parameter arguments: beside `serve` and `--port 0`.
    init(serving folder: String, _ arguments: String...) throws {
        process.executableURL = URL(fileURLWithPath: Tool.path)
        process.arguments = ["serve", "--port", "0"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "SOURCE_DATE_EPOCH": "1790000000"]
        if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
            variables["LD_LIBRARY_PATH"] = libraries
        }
        process.environment = variables
        process.standardInput = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        pipe.fileHandleForReading.readabilityHandler = { [said = UncheckedBox(self)] handle in
            let piece = String(decoding: handle.availableData, as: UTF8.self)
            said.value?.hear(piece)
        }
        try process.run()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    private func hear(_ piece: String) {
        said.withLock { $0 += piece }
        told.signal()
    }

    /// All that was printed so far.
    var output: String { said.withLock { $0 } }

    /// Waits until something has been printed; nil after a minute of patience.
    func wait(for text: String) -> String? {
        let end = Date().addingTimeInterval(60)
        while Date() < end {
            let output = output
            if output.contains(text) { return output }
            _ = told.wait(timeout: .now() + 0.2)
            if !process.isRunning, !self.output.contains(text) { return nil }
        }
        return nil
    }

    /// The port of the address that is printed first.
    func port() -> UInt16? {
        guard let output = wait(for: "/\n"), let start = output.range(of: "http://127.0.0.1:") else { return nil }
        return UInt16(output[start.upperBound...].prefix { $0.isNumber })
    }

    /// Sends a signal and waits for the end.
    func end(_ signal: Int32) -> (status: Int32, isExit: Bool) {
        kill(process.processIdentifier, signal)
        let end = Date().addingTimeInterval(60)
        while process.isRunning, Date() < end { usleep(5_000) }
        // A test fails rather than waits for ever.
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        return (process.terminationStatus, process.terminationReason == .exit)
    }
}

/// Lets a handler of the file's know its tool without keeping it.
private final class UncheckedBox: @unchecked Sendable {
    weak var value: RunningTool?

    init(_ value: RunningTool) { self.value = value }
}
