import SourceDiagnostics

/// A template as a tree of its tags; the text between them does not matter to the checks.
indirect enum TemplateNode: Sendable {
    /// `{{name}}`, or `{{{name}}}` when it is not escaped.
    case variable(TemplateName, isEscaped: Bool)
    /// `{{#name}} … {{/name}}`, or `{{^name}} … {{/name}}` when it is inverted.
    case section(TemplateName, isInverted: Bool, [TemplateNode])
    /// `{{> name}}`
    case partial(Located<String>)
}

/// What stands between the braces of a variable or a section.
struct TemplateName: Sendable {
    enum Subject: Sendable {
        /// `name`, `outer.inner`: looked up in the views in reach.
        case path([String])
        /// `first()`, `last()`: whether a list's section is at its first or last view.
        case isFirst, isLast
    }

    let subject: Subject
    /// As it is written, without space around it.
    let source: String
    let range: ByteRange
}

/// A template as it was read: its tags, and its source made ready for the library that renders it.
struct ParsedTemplate: Sendable {
    let file: SourceFile
    /// Without the extension: `layouts/page`.
    let name: String
    let nodes: [TemplateNode]
    /// Partials at the start of a line stand there without their indentation, which costs time and means nothing.
    let source: String
}
