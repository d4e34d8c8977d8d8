/// A file that grows with the whole site: made piece by piece, so that it never is in memory as a whole.
package struct FilePieces: Sendable {
    package let count: Int
    private let make: @Sendable (Int) -> [UInt8]

    /// - Parameter make: the piece at an index; the same whenever it is asked.
    package init(count: Int, _ make: @escaping @Sendable (Int) -> [UInt8]) {
        self.count = count
        self.make = make
    }

    package func piece(_ index: Int) -> [UInt8] { make(index) }

    /// All of it.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        for index in 0..<count { bytes += make(index) }
        return bytes
    }
}
