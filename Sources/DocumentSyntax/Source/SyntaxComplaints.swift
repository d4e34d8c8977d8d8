import SourceDiagnostics

extension Diagnostic {
    static func tooLarge(path: String) -> Diagnostic {
        Diagnostic(
            .fileTooLarge, .error, path: path, range: ByteRange(at: 0),
            summary: "File must not be larger than \(DocumentParser.fileLimit / 1_048_576) megabyte",
            explanation: "it is larger, so it is shown as plain text",
            suggestion: "split the file: one journey a file")
    }

    static func damagedText(_ damage: SourceRepair.Damage, path: String) -> Diagnostic {
        Diagnostic(
            .invalidUTF8, .error, path: path, range: ByteRange(damage.first, damage.first + 1),
            summary: "Text must be saved as UTF-8",
            explanation: damage.isUTF16
                ? "the file looks like UTF-16"
                : damage.count == 1
                    ? "byte \(damage.first) of the file is no letter in UTF-8, so the file was saved in another encoding"
                    : "\(damage.count) bytes are no letters in UTF-8, the first is byte \(damage.first), so the file was saved in another encoding",
            suggestion: "save the file anew with the encoding UTF-8, which editors offer under \"Save as\"")
    }

    static func unclosedFrontMatter(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .unclosedFrontMatter, .error, path: path, range: range, summary: "Front matter must be closed",
            explanation: "the file begins with \"---\" and a key, but no line \"---\" follows",
            suggestion: "add a line \"---\" after the last key")
    }

    static func tooDeep(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .nestingTooDeep, .error, path: path, range: range,
            summary: "Lists and quotes must be nested at most \(DocumentParser.depthLimit) levels deep",
            explanation: "what is deeper is shown as text", suggestion: "use fewer lists inside lists")
    }

    static func tooLong(_ what: String, _ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .paragraphTooLong, .error, path: path, range: range,
            summary: "\(what) must be at most \(DocumentParser.paragraphLimit / 1024) kilobytes long",
            explanation: "its markup is not read, it is shown as it is written",
            suggestion: "divide it by blank lines, or move it to a page of its own")
    }

    static func tooManyBrackets(_ what: String, _ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .paragraphTooLong, .error, path: path, range: range,
            summary: "\(what) must have at most \(DocumentParser.bracketLimit) opening brackets",
            explanation: "its markup is not read, it is shown as it is written", suggestion: "divide it by blank lines")
    }

    static func heavyDefinitions(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .paragraphTooLong, .error, path: path, range: range,
            summary: "Address that many links share must be short",
            explanation: "link definitions of this file are not read, they are shown as they are written",
            suggestion: "shorten the address, or write it in the links themselves")
    }

    static func malformedAttributes(_ range: ByteRange, _ problem: String, path: String) -> Diagnostic {
        Diagnostic(
            .malformedAttributes, .warning, path: path, range: range,
            summary: "Attributes must read \"{#id .class key=value}\"",
            explanation: "\(problem); the group is not read",
            suggestion: "write each attribute as key=value, with quotes around a value that has spaces")
    }

    static func unclosedAttributes(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .malformedAttributes, .warning, path: path, range: range,
            summary: "Attributes must end with \"}\"",
            explanation: "the brace that opens here is never closed, so all of it is shown as text",
            suggestion: "add \"}\" at the end")
    }

    static func raggedRow(_ range: ByteRange, found: Int, wanted: Int, path: String) -> Diagnostic {
        let counted = found == 1 ? "1 cell" : "\(found) cells"
        return Diagnostic(
            .raggedTableRow, .warning, path: path, range: range,
            summary: "Table row must have as many cells as the header",
            explanation: found > wanted
                ? "it has \(counted) under \(wanted) headers; what is too much is kept in the last cell"
                : "it has \(counted) under \(wanted) headers; the row has no \"|\" and may not belong to the table",
            suggestion: found > wanted
                ? "write \"\\|\" for a line that belongs to the text"
                : "put a blank line between the table and the text")
    }

    static func tooManyShortRows(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .raggedTableRow, .error, path: path, range: range,
            summary: "Table row must have as many cells as the header",
            explanation: "more than \(DocumentParser.addedCellLimit) cells are missing; the rest is shown as text",
            suggestion: "remove headers that no row needs")
    }

    static func rawHTML(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .rawHTML, .warning, path: path, range: range, summary: "HTML is shown as text",
            explanation: "only <br> and comments have a meaning here",
            suggestion: "write it in Markdown, or put it in backticks when it is meant as text")
    }

    static func unclosedComment(_ range: ByteRange, path: String) -> Diagnostic {
        Diagnostic(
            .rawHTML, .warning, path: path, range: range, summary: "Comment must be closed",
            explanation: "no \"-->\" follows; the rest is shown as text", suggestion: "add \"-->\"")
    }

    /// - Parameters:
    ///   - fence: the line that opens the block.
    ///   - swallowed: what of the text stands in it.
    static func unclosedCode(_ range: ByteRange, fence: String, swallowed: String, path: String) -> Diagnostic {
        Diagnostic(
            .unclosedCodeBlock, .warning, path: path, range: range, summary: "Block of code must be closed",
            explanation:
                "no line \"\(fence)\" follows, so everything down to the end of the file is code, with \(swallowed)",
            suggestion: "add a line \"\(fence)\" where the code ends, or remove this one")
    }
}
