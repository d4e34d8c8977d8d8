/// Names of files and folders.
package enum FileName {
    /// A name to be read: `getting-a-card` as `Getting a card`.
    package static func readable(_ name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
