import SourceDiagnostics

/// Checks the names in a template against the views it will be filled from, through all its partials.
struct TemplateChecker {
    let templates: [String: ParsedTemplate]
    /// The templates that are being walked through, outermost first.
    private var path: [String] = []
    private(set) var problems: Set<Diagnostic> = []

    init(_ templates: [String: ParsedTemplate]) {
        self.templates = templates
    }

    mutating func check(_ template: ParsedTemplate, against view: any TemplateView.Type) {
        path.append(template.name)
        check(template.nodes, of: template.file, Reach(views: [view], isInList: false))
        path.removeLast()
    }

    /// The views whose names may be used at a place, innermost last.
    private struct Reach {
        var views: [any TemplateView.Type]
        /// Whether the place is inside a section over a list, with no partial or other section of a value between.
        var isInList: Bool

        func member(_ name: String) -> TemplateShape.Member? {
            for view in views.reversed() {
                if let member = view.shape.members[name] { return member }
            }
            return nil
        }

        /// Every name in reach, sorted, so that a suggestion is always the same one.
        var names: [String] { Set(views.flatMap { $0.shape.members.keys }).sorted() }
    }

    private mutating func check(_ nodes: [TemplateNode], of file: SourceFile, _ reach: Reach) {
        for node in nodes {
            switch node {
            case .variable(let name, let isEscaped):
                checkVariable(name, isEscaped: isEscaped, file, reach)
            case .section(let name, let isInverted, let inner):
                checkSection(name, isInverted: isInverted, inner, file, reach)
            case .partial(let name):
                checkPartial(name, file, reach)
            }
        }
    }

    private mutating func checkVariable(_ name: TemplateName, isEscaped: Bool, _ file: SourceFile, _ reach: Reach) {
        switch resolve(name, file, reach) {
        case .text?:
            if !isEscaped { complain(.unescaped(name), file) }
        case .html?:
            if isEscaped { complain(.escapedTwice(name), file) }
        case .flag?, .list?, .view?: complain(.notPrintable(name), file)
        case nil: break
        }
    }

    private mutating func checkSection(
        _ name: TemplateName, isInverted: Bool, _ inner: [TemplateNode], _ file: SourceFile, _ reach: Reach
    ) {
        var innerReach = reach
        switch resolve(name, file, reach) {
        case .flag?: break
        case .text?, .html?: innerReach.isInList = false
        case .list(let view)? where !isInverted:
            innerReach.views.append(view)
            innerReach.isInList = true
        case .view(let view)? where !isInverted:
            innerReach.views.append(view)
            innerReach.isInList = false
        case .list?, .view?: break
        // What stands inside a section without a meaning would only give more of the same complaint.
        case nil: return
        }
        check(inner, of: file, innerReach)
    }

    private mutating func checkPartial(_ name: Located<String>, _ file: SourceFile, _ reach: Reach) {
        let full = TemplateSet.partialName(name.value)
        guard let partial = templates[full] else {
            let names = templates.keys.filter { $0.hasPrefix("partials/") }.map { String($0.dropFirst(9)) }.sorted()
            complain(.unknownPartial(name, nearest: NearestName.find(name.value, among: names)), file)
            return
        }
        guard !path.contains(full) else {
            complain(.circularPartial(name), file)
            return
        }
        path.append(full)
        check(partial.nodes, of: partial.file, Reach(views: reach.views, isInList: false))
        path.removeLast()
    }

    /// What a name stands for; nil after a complaint.
    private mutating func resolve(
        _ name: TemplateName, _ file: SourceFile, _ reach: Reach
    ) -> TemplateShape.Member? {
        switch name.subject {
        case .isFirst, .isLast:
            if reach.isInList { return .flag }
            complain(.outsideList(name), file)
            return nil
        case .path(let parts):
            var start = name.range.lowerBound
            var member = reach.member(parts[0])
            var offered = reach.names
            for (index, part) in parts.enumerated() {
                if index > 0 {
                    guard case .view(let view)? = member else {
                        complain(.notAView(parts[index - 1], at: start, name), file)
                        return nil
                    }
                    start += parts[index - 1].utf8.count + 1
                    member = view.shape.members[part]
                    offered = view.shape.members.keys.sorted()
                }
                guard member != nil else {
                    complain(.unknownName(part, at: start, among: offered), file)
                    return nil
                }
            }
            return member
        }
    }

    private mutating func complain(_ problem: Problem, _ file: SourceFile) {
        problems.insert(problem.diagnostic(in: file))
    }
}

extension TemplateChecker {
    /// What can be wrong with a name, and how it is said.
    private enum Problem {
        case unescaped(TemplateName)
        case escapedTwice(TemplateName)
        case notPrintable(TemplateName)
        case outsideList(TemplateName)
        case notAView(String, at: Int, TemplateName)
        case unknownName(String, at: Int, among: [String])
        case unknownPartial(Located<String>, nearest: String?)
        case circularPartial(Located<String>)

        func diagnostic(in file: SourceFile) -> Diagnostic {
            func malformed(_ range: ByteRange, _ summary: String, _ suggestion: String?) -> Diagnostic {
                Diagnostic(
                    .malformedTemplate, .error, path: file.path, range: range, summary: summary, suggestion: suggestion)
            }
            func unknown(
                _ range: ByteRange, _ summary: String, _ explanation: String, _ suggestion: String?
            ) -> Diagnostic {
                Diagnostic(
                    .unknownTemplateName, .error, path: file.path, range: range, summary: summary,
                    explanation: explanation, suggestion: suggestion)
            }
            switch self {
            case .unescaped(let name):
                return malformed(
                    name.range, "Text in a template must be printed escaped", "write \"{{\(name.source)}}\"")
            case .escapedTwice(let name):
                return malformed(
                    name.range, "Markup in a template must be printed as it is", "write \"{{{\(name.source)}}}\"")
            case .notPrintable(let name):
                return malformed(
                    name.range, "Only text and markup can be printed",
                    "open a section with \"{{#\(name.source)}}\"")
            case .outsideList(let name):
                return malformed(name.range, "\"\(name.source)\" must stand in a section over a list", nil)
            case .notAView(let part, let start, let name):
                return unknown(
                    ByteRange(start, start + part.utf8.count), "Name before a full stop must have names of its own",
                    "\"\(part)\" in \"\(name.source)\" has none", nil)
            case .unknownName(let part, let start, let names):
                let nearest = NearestName.find(part, among: names)
                return unknown(
                    ByteRange(start, start + part.utf8.count), "Name in a template must be one that the page offers",
                    "nothing is called \"\(part)\" here",
                    nearest.map { "write \"\($0)\"" } ?? "use one of \(names.joined(separator: ", "))")
            case .unknownPartial(let name, let nearest):
                return unknown(
                    name.range, "Partial must be a file in partials/",
                    "there is no partials/\(name.value).mustache", nearest.map { "write \"\($0)\"" })
            case .circularPartial(let name):
                return malformed(name.range, "Partial must not include itself", nil)
            }
        }
    }
}
