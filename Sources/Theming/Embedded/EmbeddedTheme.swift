import CTheme
import SourceDiagnostics

/// Documents that the program can print.
package enum EmbeddedDocument {
    /// What each diagnostic means, with a wrong and a right example.
    package static let diagnostics = SourceFile(theme_diagnostics())
}

/// The built-in theme as it was compiled into the program: templates, styles, words and dictionaries.
package enum EmbeddedTheme {
    /// Every file below `templates/`, its path from there, in the order of the paths' bytes.
    package static let files: [SourceFile] = (0..<theme_file_count()).map { index in
        SourceFile(theme_file_at(index))
    }

    /// The files that a site's own theme may lie over: all but those of the preview, the starters and the reports, which
    /// no page has.
    package static let theme: [SourceFile] = files.filter { file in
        !["preview/", "starters/", "reports/"].contains { file.path.hasPrefix($0) }
    }

    /// The files of one folder: `words`, `dictionary`, `assets`.
    package static func files(in folder: String) -> [SourceFile] {
        files.filter { $0.path.hasPrefix(folder + "/") }
    }
}

extension SourceFile {
    fileprivate init(_ file: theme_file) {
        self.init(
            path: String(cString: file.path),
            bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
}
