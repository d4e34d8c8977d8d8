import CTheme
import SourceDiagnostics

/// The built-in theme as it was compiled into the program: templates, styles, words and dictionaries.
package enum EmbeddedTheme {
    /// Every file below `templates/`, its path from there, in the order of the paths' bytes.
    package static let files: [SourceFile] = (0..<theme_file_count()).map { index in
        let file = theme_file_at(index)
        return SourceFile(
            path: String(cString: file.path),
            bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }

    /// The files of one folder: `words`, `dictionary`, `assets`.
    package static func files(in folder: String) -> [SourceFile] {
        files.filter { $0.path.hasPrefix(folder + "/") }
    }
}
