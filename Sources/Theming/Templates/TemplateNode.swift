import MarkupWriting
import SourceDiagnostics

/// A piece of a template as its file has it, before its names are known to mean anything.
indirect enum TemplateNode: Sendable {
    /// What stands between tags, without the lines that hold nothing but a section's tag, a comment or a partial.
    case text(SafeMarkup)
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

/// A template as it was read.
struct ParsedTemplate: Sendable {
    let file: SourceFile
    /// Without the extension: `layouts/page`.
    let name: String
    let nodes: [TemplateNode]
}
