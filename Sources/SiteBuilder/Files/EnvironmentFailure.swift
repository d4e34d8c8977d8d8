/// Something around us that stops a build: a folder that is not there, a disk that is full, an output that is not ours.
///
/// Never about the content of a map; that is a `Diagnostic`. The cases carry facts, their wording is below.
package enum EnvironmentFailure: Error, Sendable, Equatable {
    case sourceMissing(path: String)
    case sourceNotAFolder(path: String)
    case fileMissing(path: String)
    case notAFile(path: String)
    /// A call of the system failed: what was being done, to what, and the system's reason.
    case system(action: String, path: String, reason: String)
    case diskFull(path: String)
    case notPermitted(action: String, path: String)
    case malformedSourceDate(text: String)
    case output(path: String, OutputObjection)
    case pathsCollide(one: String, other: String)
    /// Another program listens on the port.
    case portInUse(port: Int)
    case portUnavailable(port: Int, reason: String)
    /// A file that was to be made is there already.
    case fileExists(path: String)
    /// A program that we call is not installed.
    case programMissing(name: String)
    /// No program makes the pictures that were asked for.
    case pictureProgramMissing(form: String)
    /// A version was asked for of a folder that git does not keep.
    case notARepository(path: String)
    /// A version is named that is no folder, and there is no history that could know it.
    case neitherFolderNorHistory(name: String, path: String)
    case revisionUnknown(name: String)
    /// git could not do what it was asked to, in its own words.
    case git(message: String)

    /// Why a folder must not be used as the output.
    package enum OutputObjection: Sendable, Equatable {
        case rootOfFileSystem
        case homeFolder
        case sourceFolder
        case holdsSource
        /// It lies where maps or the theme are looked for, which it would become a part of.
        case partOfSource
        case notAFolder
        case parentReference
        case repository
        case notOurs
        case damagedManifest
        case foreignFiles(first: String, count: Int)
        case mountPoint
    }
}

extension EnvironmentFailure {
    /// What is wrong, in a sentence.
    package var sentence: String {
        switch self {
        case .sourceMissing(let path): "There is no folder \(path)."
        case .sourceNotAFolder(let path): "\(path) is not a folder."
        case .fileMissing(let path): "There is no file \(path)."
        case .notAFile(let path): "\(path) is not a regular file."
        case .system(let action, let path, let reason): "Could not \(action) \(path): \(reason)."
        case .diskFull(let path): "The disk is full; \(path) could not be written."
        case .notPermitted(let action, let path): "No permission to \(action) \(path)."
        case .malformedSourceDate(let text): "SOURCE_DATE_EPOCH is \"\(text)\", which is not a number of seconds."
        case .output(let path, let objection): objection.sentence(path)
        case .pathsCollide(let one, let other): "\(one) and \(other) would be the same file on some systems."
        case .portInUse(let port): "Port \(port) is in use by another program."
        case .portUnavailable(let port, let reason): "Could not listen on port \(port): \(reason)."
        case .fileExists(let path): "There is a file \(path) already, and it was left as it is."
        case .programMissing(let name): "There is no program \(name) on this machine."
        case .pictureProgramMissing(let form):
            form == "pdf"
                ? "--pdf needs Chromium or Chrome, which is not installed."
                : "--png needs rsvg-convert, which is not installed."
        case .notARepository(let path): "\(path) is not in a repository of git."
        case .neitherFolderNorHistory(let name, let path):
            "There is no folder \(name), and \(path) is not in a repository of git that could know a revision of that name."
        case .revisionUnknown(let name): "\(name) is neither a folder nor a revision that git knows."
        case .git(let message): "git failed: \(message)"
        }
    }

    /// What to do about it.
    package var remedy: String {
        switch self {
        case .sourceMissing: "Check the spelling, or begin a site there: journeybook new site FOLDER"
        case .sourceNotAFolder: "Name the folder that holds the maps; to look at one file use journeybook inspect FILE"
        case .fileMissing: "Check the spelling of the path."
        case .notAFile: "Name a single file; journeybook check FOLDER reads a whole folder."
        case .system: "Mend that and try again."
        case .diskFull: "Free some space and try again."
        case .notPermitted: "Change the permissions, or take a place that you may write to."
        case .malformedSourceDate:
            "Unset it, or set it to seconds since 1 January 1970, as in $(git log -1 --format=%ct)"
        case .output(_, let objection): objection.remedy
        case .pathsCollide: "Rename one of the files they come from."
        case .portInUse(let port):
            "Stop it, or take another port: --port \(port < 65_535 ? port + 1 : 4000), or --port 0 for any that is free"
        case .portUnavailable: "Take another port: --port 0 for any that is free"
        case .fileExists: "Choose another name."
        case .pictureProgramMissing(let form):
            form == "pdf"
                ? "Install it (the package chromium in Debian), or build without --pdf."
                : "Install it (the package librsvg2-bin in Debian), or build without --png."
        case .programMissing(let name): "Install \(name), or compare two folders."
        case .neitherFolderNorHistory: "Check the spelling: journeybook diff OLD-FOLDER NEW-FOLDER"
        case .notARepository: "Compare two folders instead: journeybook diff OLD-FOLDER NEW-FOLDER"
        case .revisionUnknown:
            "Check the spelling; if only a part of the history is here, fetch it first: git fetch --unshallow origin"
        case .git: "Mend that and try again."
        }
    }
}

extension EnvironmentFailure.OutputObjection {
    fileprivate func sentence(_ path: String) -> String {
        switch self {
        case .rootOfFileSystem: "The output cannot be \(path), the root of the file system."
        case .homeFolder: "The output cannot be \(path), which is or holds your home folder."
        case .sourceFolder: "The output cannot be \(path), the source itself."
        case .holdsSource: "The output cannot be \(path), which holds the source."
        case .partOfSource: "The output cannot be \(path), where maps or a theme are looked for."
        case .notAFolder: "\(path) is a file, not a folder."
        case .parentReference: "The path \(path) goes up from a folder that does not exist."
        case .repository: "\(path) holds a .git, so it is somebody's work."
        case .notOurs: "\(path) is not empty and was not written by journeybook."
        case .damagedManifest: "The list of files in \(path) (\(Manifest.name)) is damaged."
        case .foreignFiles(let first, let count):
            count == 1
                ? "\(path) holds a file that journeybook did not write: \(first)."
                : "\(path) holds \(count) files that journeybook did not write, the first is \(first)."
        case .mountPoint: "\(path) is a mount point or part of an overlay, and cannot be exchanged as a whole."
        }
    }

    fileprivate var remedy: String {
        switch self {
        case .rootOfFileSystem, .homeFolder, .sourceFolder, .holdsSource, .partOfSource, .repository:
            "Choose a folder of its own: --output public"
        case .notAFolder: "Remove it, or choose another folder with --output"
        case .parentReference: "Write the path without .. in it."
        case .notOurs: "Choose an empty or a new folder with --output, or empty this one yourself."
        case .damagedManifest: "Remove the folder yourself, then build again."
        case .foreignFiles: "Move what is not ours elsewhere (files for the site belong into content/assets)."
        case .mountPoint: "Choose a folder inside it, such as --output MOUNT/site"
        }
    }
}
