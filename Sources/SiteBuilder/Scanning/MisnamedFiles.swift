import SourceDiagnostics

/// Finds settings and folders of content that are called nearly as they must be, and would be passed over in silence.
enum MisnamedFiles {
    /// - Parameters:
    ///   - root: names in the source folder.
    ///   - content: names in the folder `content`; empty where there is none.
    static func complaints(root: some Sequence<String>, content: some Sequence<String>) -> [Diagnostic] {
        root.filter(isMeantAsSettings).map { .misnamed($0, meant: SourceLayout.settingsPath, isFolder: false) }
            + content.compactMap { name in
                folder(meantBy: name).map {
                    .misnamed(PathText.join(SourceLayout.contentFolder, name), meant: $0, isFolder: true)
                }
            }
    }

    private static func isMeantAsSettings(_ name: String) -> Bool {
        guard name != SourceLayout.settingsPath else { return false }
        let plain = name.lowercased()
        return ["", ".txt"].contains { plain == "journeybook.yaml" + $0 || plain == "journeybook.yml" + $0 }
    }

    private static func folder(meantBy name: String) -> String? {
        guard !SourceLayout.contentFolders.contains(name) else { return nil }
        let plain = name.lowercased()
        return SourceLayout.contentFolders.first { folder in
            let one = folder.hasSuffix("ies") ? folder.dropLast(3) + "y" : folder.dropLast()
            return plain == folder || plain == one
        }
    }
}

extension Diagnostic {
    fileprivate static func misnamed(_ path: String, meant: String, isFolder: Bool) -> Diagnostic {
        Diagnostic(
            .misnamedFile, .warning, path: path, range: ByteRange(at: 0),
            summary: isFolder ? "Folder must have the name by which it is known" : "Settings must be named \(meant)",
            explanation: isFolder
                ? "a folder of this name does not say what its files are, so they are read as any file"
                : "this file is not read, so nothing of what it says counts",
            suggestion: "call it \"\(meant)\"")
    }
}
