import SourceDiagnostics

@testable import LocatedYAML

/// Reads a whole text as YAML.
func read(_ text: String) -> (node: YAMLNode?, diagnostics: [Diagnostic], file: SourceFile) {
    let file = SourceFile(path: "journeybook.yaml", text: text)
    var diagnostics: [Diagnostic] = []
    let node = YAMLParser.parse(file, range: ByteRange(0, file.bytes.count), diagnostics: &diagnostics)
    return (node, diagnostics, file)
}

/// The tree as text: one line a value, with the very bytes that its range covers.
func dump(_ node: YAMLNode, _ file: SourceFile, indent: String = "") -> String {
    func shown(_ range: ByteRange) -> String {
        let signs = file.text(range).unicodeScalars.map { $0 == "\r" ? "␍" : $0 == "\n" ? "⏎" : String($0) }
        return "‹" + signs.joined() + "›"
    }
    switch node.content {
    case .scalar(let text, let isQuoted):
        return "\(indent)\(isQuoted ? "quoted" : "plain") \(text.replacing("\n", with: "⏎")) \(shown(node.range))\n"
    case .sequence(let items):
        return "\(indent)list\n" + items.map { dump($0, file, indent: indent + "  ") }.joined()
    case .mapping(let entries):
        return "\(indent)mapping\n"
            + entries.map {
                "\(indent)  \($0.key.value) \(shown($0.key.range))\n" + dump($0.value, file, indent: indent + "    ")
            }.joined()
    }
}
