import SiteBuilder

/// The folder from which a code host counts the paths of files.
enum RepositoryRoot {
    /// Where the runners of code hosts say that they have put the repository.
    private static let variables = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"]

    /// The way to a folder from the root of its repository; empty for the root, nil when the folder is in none.
    ///
    /// A runner's own word counts where it names a work tree of git, or no work tree is around: a workflow may put
    /// repositories into folders below its workspace.
    /// - Parameter folder: absolute, without symbolic links.
    static func path(from folder: String, variable: (String) -> String? = Terminal.variable) -> String? {
        let named = variables.lazy.compactMap(variable).compactMap(Disk.realPath).first {
            $0 != "/" && PathText.isInside(folder, $0)
        }
        if let named, isWorkTree(named) { return rest(of: folder, below: named) }
        return (workTree(around: folder) ?? named).map { rest(of: folder, below: $0) }
    }

    private static func workTree(around folder: String) -> String? {
        var folder = folder
        while !isWorkTree(folder) {
            guard folder != "/" else { return nil }
            folder = PathText.parent(folder)
        }
        return folder
    }

    /// A folder in the repository itself, a file in further work trees and submodules.
    private static func isWorkTree(_ folder: String) -> Bool {
        Disk.realPath(PathText.join(folder, ".git")) != nil
    }

    private static func rest(of path: String, below folder: String) -> String {
        PathText.components(path).dropFirst(PathText.components(folder).count).joined(separator: "/")
    }
}
