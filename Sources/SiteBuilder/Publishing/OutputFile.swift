/// One file of the finished site.
package struct OutputFile: Sendable {
    package typealias Content = SourceTree.Asset.Content

    /// Path below the site's root.
    package let path: String
    package let content: Content

    package init(path: String, content: Content) {
        self.path = path
        self.content = content
    }

    package init(path: String, bytes: [UInt8]) {
        self.init(path: path, content: .bytes(bytes))
    }

    /// The bytes, read now when they are on the disk.
    package func bytes() throws(EnvironmentFailure) -> [UInt8] {
        switch content {
        case .bytes(let bytes): bytes
        case .disk(let path): try Disk.read(path)
        }
    }
}
