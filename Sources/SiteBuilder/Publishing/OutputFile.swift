import MarkupWriting

/// One file of the finished site.
package struct OutputFile: Sendable {
    package enum Content: Sendable {
        case bytes([UInt8])
        /// Path on the disk; read when it is copied, so that films do not fill the memory.
        case disk(String)
        case pieces(FilePieces)
    }

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

    init(_ asset: SourceTree.Asset) {
        switch asset.content {
        case .bytes(let bytes): self.init(path: asset.address, content: .bytes(bytes))
        case .disk(let path): self.init(path: asset.address, content: .disk(path))
        }
    }

    /// The bytes, read now when they are on the disk.
    package func bytes() throws(EnvironmentFailure) -> [UInt8] {
        switch content {
        case .bytes(let bytes): bytes
        case .disk(let path): try Disk.read(path)
        case .pieces(let pieces): pieces.bytes
        }
    }

    /// The same with its pieces put together.
    var whole: OutputFile {
        if case .pieces(let pieces) = content { OutputFile(path: path, bytes: pieces.bytes) } else { self }
    }
}
