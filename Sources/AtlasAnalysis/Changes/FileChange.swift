/// A file that pages show and that is no text: a picture, a document to load.
package struct FileChange: Sendable, Hashable {
    /// From the source folder; of the version that is there now, else of the one that was.
    package let path: String
    /// Where the same file lay before, when it lies elsewhere now.
    package let oldPath: String?
    package let fate: JourneyChange.Fate

    package init(path: String, oldPath: String? = nil, fate: JourneyChange.Fate) {
        self.path = path
        self.oldPath = oldPath
        self.fate = fate
    }

    /// What differs, by path bytes.
    /// - Parameters:
    ///   - before: of each file a mark that is the same for the same contents; nil when nobody knows.
    package static func all(_ before: [String: String?], _ after: [String: String?]) -> [FileChange] {
        var lost: [String: [String]] = [:]
        for (path, mark) in before where after[path] == nil {
            if let mark { lost[mark, default: []].append(path) }
        }
        for mark in lost.keys { lost[mark]?.sort(by: >) }
        var moved: Set<String> = []
        var changes: [FileChange] = []
        for path in after.keys.sorted(by: precedes) {
            let mark = after[path] ?? nil
            if let known = before[path] {
                guard let known, let mark, known != mark else { continue }
                changes.append(FileChange(path: path, fate: .changed))
            } else if let mark, let old = lost[mark]?.popLast() {
                moved.insert(old)
                changes.append(FileChange(path: path, oldPath: old, fate: .changed))
            } else {
                changes.append(FileChange(path: path, fate: .added))
            }
        }
        for path in before.keys where after[path] == nil && !moved.contains(path) {
            changes.append(FileChange(path: path, fate: .removed))
        }
        return changes.sorted { precedes($0.path, $1.path) }
    }

    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
