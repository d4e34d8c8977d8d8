import SourceDiagnostics

/// What can be seen to keep a file from being a map.
package enum MissingStages: Sendable, Equatable {
    /// `##Signing`: the marks and the name that follows them at once.
    case headingWithoutSpace(marks: String, name: Located<String>)
    /// Rows of a table without a line `|---|---|` below the first; the first row.
    case tableWithoutDivider(columns: Int, ByteRange)
    /// A table whose first column is called like stages and too few of the others like lanes; the header.
    case tableWithoutLanes(first: String, ByteRange)
}
