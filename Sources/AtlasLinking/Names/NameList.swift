import MarkupWriting

/// Texts of lanes that name things instead of telling something: `Sales, underwriting`.
enum NameList {
    /// The parts of a text between commas, semicolons, slashes and line breaks, without white space.
    static func split(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0 == "/" || $0 == "\n" || $0 == "、" }
            .map { part in
                var part = part
                while part.first?.isWhitespace == true { part.removeFirst() }
                while part.last?.isWhitespace == true { part.removeLast() }
                return String(part)
            }
            .filter { !$0.isEmpty }
    }

    /// Short enough to be a name, and no sentence.
    static func isName(_ text: String) -> Bool {
        guard text.utf8.count <= 60, !text.hasSuffix("."), !text.hasSuffix("?"), !text.hasSuffix("!") else {
            return false
        }
        return text.split(separator: " ").count <= 4 && text.unicodeScalars.contains { $0.properties.isAlphabetic }
    }

    /// The slug of a name, or another word when nothing of the name is left.
    static func identifier(_ name: String, or word: String) -> String {
        let slug = Slug.identifier(name)
        return slug.isEmpty ? word : slug
    }
}
