import Foundation

/// The real program, run as a person or a pipeline runs it.
struct Tool {
    struct Answer {
        let status: Int32
        let output: String
        let messages: String
    }

    static let path = Bundle.main.bundleURL.appendingPathComponent("journeybook").path

    let folder: String
    var environment: [String: String] = [:]

    init(in folder: String) {
        self.folder = folder
    }

    @discardableResult
    func run(_ arguments: String...) throws -> Answer { try run(arguments) }

    func run(_ arguments: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Tool.path)
        process.arguments = arguments
        return try finish(process)
    }

    /// Runs a line of shell, in which `$TOOL` is the program.
    func shell(_ line: String) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", line]
        return try finish(process)
    }

    private func finish(_ process: Process) throws -> Answer {
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        var variables = [
            "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "TOOL": Tool.path, "SOURCE_DATE_EPOCH": "1790000000",
        ]
        variables.merge(environment) { $1 }
        if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
            variables["LD_LIBRARY_PATH"] = libraries
        }
        process.environment = variables
        let output = Pipe()
        // The messages go to a file, so that neither stream can fill up while the other is read.
        let messages = FileManager.default.temporaryDirectory.appendingPathComponent("messages-\(UUID().uuidString)")
        try Data().write(to: messages)
        defer { try? FileManager.default.removeItem(at: messages) }
        process.standardOutput = output
        process.standardError = try FileHandle(forWritingTo: messages)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: said, as: UTF8.self),
            messages: String(decoding: (try? Data(contentsOf: messages)) ?? Data(), as: UTF8.self))
    }
}
