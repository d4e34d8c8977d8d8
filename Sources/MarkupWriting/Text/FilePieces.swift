/// A file that grows with the whole site: made piece by piece, so that it never is in memory as a whole.
package struct FilePieces: Sendable {
    package let count: Int
    private let make: @Sendable (Int) -> [UInt8]
    private let path: @Sendable (Int) -> String?

    /// - Parameters:
    ///   - make: the piece at an index; the same whenever it is asked.
    ///   - file: from the site's root, where the piece at an index is a whole file as well; nil where it is none.
    package init(
        count: Int, _ make: @escaping @Sendable (Int) -> [UInt8],
        file: @escaping @Sendable (Int) -> String? = { _ in nil }
    ) {
        self.count = count
        self.make = make
        path = file
    }

    package func piece(_ index: Int) -> [UInt8] { make(index) }

    /// The path of the file that is the same as the piece, for who has written it already.
    package func file(_ index: Int) -> String? { path(index) }

    /// All of it.
    package var bytes: [UInt8] {
        if count == 1 { return make(0) }
        var bytes: [UInt8] = []
        for index in 0..<count { bytes += make(index) }
        return bytes
    }
}
