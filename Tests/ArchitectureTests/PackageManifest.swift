/// What `Package.swift` declares, as far as the tests ask.
enum PackageManifest {
    /// The dependencies of each `room("Name", […])`, by name.
    static func rooms(in manifest: String) -> [String: [String]] {
        var rooms: [String: [String]] = [:]
        var rest = manifest[...]
        while let start = rest.firstRange(of: "room(") {
            rest = rest[start.upperBound...]
            let call = rest.prefix { $0 != "]" }
            let quoted = call.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .filter { $0.offset % 2 == 1 }.map { String($0.element) }
            if let name = quoted.first, call.drop(while: { $0.isWhitespace }).hasPrefix("\"") {
                rooms[name] = Array(quoted.dropFirst())
            }
        }
        return rooms
    }
}
