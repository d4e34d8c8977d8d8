import SourceDiagnostics

/// The line tables of the files that a report names, each made once.
struct LineTables {
    private let file: (String) -> SourceFile?
    private var tables: [String: LineTable] = [:]

    /// - Parameter file: finds a file by the path that diagnostics name.
    init(_ file: @escaping (String) -> SourceFile?) {
        self.file = file
    }

    /// Nil for a file that is not there, such as a broken link.
    subscript(path: String) -> LineTable? {
        mutating get {
            if let table = tables[path] { return table }
            guard let file = file(path) else { return nil }
            let table = LineTable(file.bytes)
            tables[path] = table
            return table
        }
    }
}
