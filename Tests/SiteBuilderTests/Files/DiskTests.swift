import SiteBuilder
import TestFolders
import Testing

@Suite("The disk")
struct DiskTests {
    @Test(
        "bytes come back as they were written", arguments: [0, 1, 4095, 4096, 4097, 1 << 20, (1 << 20) + 1, 3_000_000])
    func roundTrip(size: Int) throws {
        let folder = try TemporaryFolder()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Disk.write(bytes, to: folder.path("file"))
        #expect(try Disk.read(folder.path("file")) == bytes)
        let digest = try Disk.digest(folder.path("file"))
        #expect(digest.size == size)
        #expect(digest.hash == ContentHash(bytes))
        let copied = try Disk.copy(folder.path("file"), to: folder.path("copy"))
        #expect(copied.hash == digest.hash)
        #expect(try Disk.read(folder.path("copy")) == bytes)
    }

    @Test("a limit cuts what is read", arguments: [1, 10, 100])
    func limit(limit: Int) throws {
        let folder = try TemporaryFolder()
        try folder.write("file", String(repeating: "x", count: 50))
        #expect(try Disk.read(folder.path("file"), limit: limit).count == min(limit, 50))
    }

    @Test("a file whose size the system does not tell is read to its end")
    func sizeless() throws {
        #expect(try !Disk.read("/proc/self/status").isEmpty)
    }

    @Test("a file that exists is never overwritten")
    func exclusive() throws {
        let folder = try TemporaryFolder()
        try folder.write("file", "old")
        #expect(throws: EnvironmentFailure.self) { try Disk.write([1], to: folder.path("file")) }
        #expect(folder.read("file") == "old")
    }

    @Test("names are listed in the order of their bytes")
    func order() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a", "Z", "é", "a.b", "a-b"] { try folder.write(name, "") }
        #expect(try Disk.list(folder.path).names == ["Z", "a", "a-b", "a.b", "b", "é"])
    }

    @Test("two folders change places in one step")
    func exchange() throws {
        let folder = try TemporaryFolder()
        try folder.write("one/file", "1")
        try folder.write("two/file", "2")
        // Where the file system cannot, it says so and nothing has happened.
        let isDone = try Disk.exchange(folder.path("one"), folder.path("two"))
        #expect(folder.read("one/file") == (isDone ? "2" : "1"))
        #expect(folder.read("two/file") == (isDone ? "1" : "2"))
    }

    @Test("a missing file is told apart from an unreadable place")
    func missing() throws {
        let folder = try TemporaryFolder()
        #expect(try Disk.status(folder.path("none")) == nil)
        #expect(throws: EnvironmentFailure.self) { try Disk.read(folder.path("none")) }
        #expect(throws: EnvironmentFailure.self) { try Disk.list(folder.path("none")) }
    }
}
