import SourceDiagnostics

/// Every diagnostic of this room, in words for people who do not know YAML.
struct YAMLComplaints: Sendable {
    let path: String
    var diagnostics: [Diagnostic] = []

    init(path: String) {
        self.path = path
    }

    mutating func tooLarge(_ range: ByteRange, limit: Int) {
        add(
            .fileTooLarge, range, "YAML must be at most \(limit / 1024) KiB",
            suggestion: "move long texts into the body of a Markdown file")
    }

    mutating func invalidUTF8(_ offset: Int) {
        add(
            .invalidUTF8, ByteRange(offset, offset + 1), "Text must be saved as UTF-8",
            explanation: "byte \(offset) of the file is no letter in UTF-8, so the file was saved in another encoding",
            suggestion: "save the file anew with the encoding UTF-8, which editors offer under \"Save as\"")
    }

    mutating func tooDeep(_ range: ByteRange) {
        add(
            .nestingTooDeep, range, "YAML must be nested at most \(YAMLParser.depthLimit) levels deep",
            suggestion: "use fewer lists inside lists")
    }

    mutating func anchor(_ range: ByteRange) {
        add(
            .unsafeYAML, range, "YAML anchors are not allowed",
            explanation: "a value that starts with \"&\" names itself for reuse",
            suggestion: "remove the anchor, or put the value in quotes when the \"&\" belongs to the text")
    }

    mutating func alias(_ range: ByteRange) {
        add(
            .unsafeYAML, range, "YAML aliases are not allowed",
            explanation: "a value that starts with \"*\" repeats another one",
            suggestion: "write the value out, or put it in quotes when the \"*\" belongs to the text")
    }

    mutating func mergeKey(_ range: ByteRange) {
        add(
            .unsafeYAML, range, "YAML merge keys are not allowed",
            suggestion: "write the keys out instead of \"<<\"")
    }

    mutating func tag(_ range: ByteRange) {
        add(
            .unsafeYAML, range, "YAML tags are not allowed",
            explanation: "a value that starts with \"!\" names a type",
            suggestion: "remove the tag, or put the value in quotes when the \"!\" belongs to the text")
    }

    mutating func duplicateKey(_ key: Located<String>, first: ByteRange) {
        diagnostics.append(
            Diagnostic(
                .duplicateKey, .error, path: path, range: key.range, summary: "Key must be unique",
                explanation: "\"\(key.value)\" was already given; this one is ignored",
                suggestion: "remove one of the two",
                notes: [Diagnostic.Note("the first \"\(key.value)\" is here", path: path, range: first)]))
    }

    mutating func keyMustBeText(_ range: ByteRange) {
        add(
            .invalidYAML, range, "Key must be plain text",
            explanation: "a list or a group of keys stands where a key should be",
            suggestion: "put the value in quotes when the \"{\" or \"[\" belongs to the text")
    }

    mutating func secondDocument(_ range: ByteRange) {
        add(
            .invalidYAML, range, "YAML must be a single document",
            explanation: "\"---\" starts another one", suggestion: "remove the \"---\" and what follows it")
    }

    mutating func unquotedColon(_ range: ByteRange, _ text: YAMLText) {
        diagnostics.append(
            Diagnostic(
                .unquotedColon, .advice, path: path, range: range,
                summary: "Value with a colon should be in quotes",
                explanation: "it was understood, but other YAML readers refuse a colon followed by a space",
                suggestion: "put the value in quotes"))
    }

    mutating func tooManyColons(_ range: ByteRange) {
        add(
            .invalidYAML, range, "Values with colons must be in quotes",
            explanation: "too many values here have a colon followed by a space",
            suggestion: "put these values in quotes")
    }

    mutating func invalid(_ problem: YAMLProblem, _ text: YAMLText) {
        if problem.isMalformedReference {
            let range = text.range(problem.contextOffset, max(problem.offset, problem.contextOffset + 1))
            return text.bytes[problem.contextOffset] == UInt8(ascii: "&") ? anchor(range) : alias(range)
        }
        let wording = YAMLWording(problem, text)
        let start = text.base + wording.offset
        add(
            .invalidYAML, ByteRange(start, min(start + 1, text.base + text.bytes.count)), wording.summary,
            explanation: wording.explanation, suggestion: wording.suggestion)
    }

    private mutating func add(
        _ code: DiagnosticCode, _ range: ByteRange, _ summary: String, explanation: String? = nil, suggestion: String
    ) {
        diagnostics.append(
            Diagnostic(
                code, .error, path: path, range: range, summary: summary, explanation: explanation,
                suggestion: suggestion))
    }
}
