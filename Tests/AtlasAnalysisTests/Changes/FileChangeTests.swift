import Testing

@testable import AtlasAnalysis

@Suite struct FileChangeTests {
    @Test("files come, go, change and move, in the order of their paths")
    func all() {
        let before: [String: String?] = ["a": "1", "b": "2", "c": "3", "d": "4", "same": "5"]
        let after: [String: String?] = ["a": "9", "e": "2", "f": "7", "d": "4", "same": "5"]
        #expect(
            FileChange.all(before, after) == [
                FileChange(path: "a", fate: .changed), FileChange(path: "c", fate: .removed),
                FileChange(path: "e", oldPath: "b", fate: .changed), FileChange(path: "f", fate: .added),
            ])
        #expect(FileChange.all(after, after).isEmpty)
    }

    @Test("of equal files each has one partner, the first the first")
    func equals() {
        let changes = FileChange.all(["a": "1", "b": "1"], ["x": "1", "y": "1", "z": "1"])
        #expect(changes.map(\.path) == ["x", "y", "z"])
        #expect(changes.map(\.oldPath) == ["a", "b", nil])
    }

    @Test("what nobody knows is no change")
    func unknown() {
        #expect(FileChange.all(["a": nil, "b": "1"], ["a": "2", "b": nil]).isEmpty)
    }
}
