import SourceDiagnostics

/// Names by which something may be called, each leading to its place in a store; case, spaces and hyphens are ignored.
struct NameTable: Sendable, Equatable {
    private var places: [NameKey: Int] = [:]
    /// As written, in the order in which they were added, for suggestions.
    private(set) var names: [String] = []

    var isEmpty: Bool { names.isEmpty }

    /// The first to take a name keeps it.
    mutating func add(_ name: String, _ place: Int) {
        let key = FoldedName.keyBytes(name)
        guard !key.isEmpty, places[NameKey(key)] == nil else { return }
        places[NameKey(key)] = place
        names.append(name)
    }

    func find(_ name: String) -> Int? {
        guard !places.isEmpty else { return nil }
        return places[NameKey(FoldedName.keyBytes(name))]
    }

    /// By the name as written, else by its part before a comma, a dash or a parenthesis ("Anna, 31, first flat").
    func findLeading(_ name: String) -> Int? {
        find(name) ?? find(NameTable.leadingPart(name))
    }

    func nearest(to name: String) -> String? {
        NearestName.find(name, among: names)
    }

    /// What stands before the first comma, parenthesis, slash, or dash between spaces.
    static func leadingPart(_ name: String) -> String {
        let bytes = Array(name.utf8)
        var end = bytes.count
        search: for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: ";"):
                end = index
                break search
            case 0x20 where isDash(bytes, at: index + 1):
                end = index
                break search
            default: continue
            }
        }
        return String(decoding: bytes[..<end], as: UTF8.self)
    }

    /// A hyphen or a dash followed by a space.
    private static func isDash(_ bytes: [UInt8], at index: Int) -> Bool {
        if index + 1 < bytes.count, bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == 0x20 { return true }
        return index + 3 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
            && (0x92...0x95).contains(bytes[index + 2]) && bytes[index + 3] == 0x20
    }
}
