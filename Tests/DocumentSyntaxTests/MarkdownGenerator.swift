/// Makes Markdown of every shape from a seed: the same seed, the same text.
struct MarkdownGenerator {
    private var state: UInt64
    private var nextWord = 0
    /// Without tables and attribute groups, which libcmark alone does not know.
    let isPlainCommonMark: Bool

    init(seed: UInt64, isPlainCommonMark: Bool = false) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        self.isPlainCommonMark = isPlainCommonMark
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func pick(_ choices: [String]) -> String { choices[number(below: choices.count)] }

    /// A word that occurs nowhere else in the text.
    mutating func word() -> String {
        nextWord += 1
        return "w\(nextWord)q"
    }

    mutating func text() -> String {
        var parts: [String] = []
        for _ in 0...number(below: 4) {
            switch number(below: 22) {
            case 0: parts.append("*\(word())*")
            case 1: parts.append("**\(word()) \(word())**")
            case 2: parts.append("`\(word())`")
            case 3: parts.append("[\(word())](../a.md#\(word()))")
            case 4: parts.append("![\(word()) *\(word())*](i.png \"\(word())\")")
            case 5: parts.append("<https://x.y/\(word())>")
            case 6: parts.append("~~\(word())~~")
            case 7: parts.append("&amp;\(word())&#1078;&nosuch;")
            case 8: parts.append("\\*\(word())\\_")
            case 9: parts.append("Ипотека👩‍👧\(word())")
            case 10: parts.append("e\u{301}\(word()) ")
            case 11: parts.append(isPlainCommonMark ? word() : "<br>\(word())")
            case 12: parts.append("<b>\(word())</b>")
            case 13: parts.append("<!-- \(word()) -->")
            case 14: parts.append("[d]")
            case 15: parts.append("*\(word())")
            case 16: parts.append("``\(word()) ` x``")
            case 17: parts.append("[\(word())][d]")
            case 18: parts.append("\(word())\\")
            default: parts.append(word())
            }
        }
        if !isPlainCommonMark, number(below: 8) == 0 { parts.append(group()) }
        return parts.joined(separator: pick([" ", "", " ", ", "]))
    }

    mutating func group() -> String {
        pick([
            "{#\(word())}", "{severity=\(word())}", "{.c k=\"\(word()) }\"}", "{#a b}", "{\(word())}",
            "<!-- #\(word()) a=b -->",
        ])
    }

    mutating func line() -> String {
        switch number(below: isPlainCommonMark ? 22 : 30) {
        case 0, 1, 2: ""
        case 3: "# \(text())"
        case 4: "## \(text()) ##"
        case 5: "---"
        case 6: pick(["```", "~~~", "````", "```swift \(word())"])
        case 7: "    \(text())"
        case 8: "\t\(text())"
        case 9: "> \(text())"
        case 10: ">\(pick([" ", "", "  "]))- \(text())"
        case 11: "- \(text())"
        case 12: "  \(pick(["-", "*", "+"])) \(text())"
        case 13: "\(pick(["1.", "1)", "7.", "10."])) \(text())"
        case 14: "   \(text())"
        case 15: "-\t\(text())"
        case 16:
            pick(["<div>", "</div>", "<!--", "-->", "<p>\(word())", "<?php", isPlainCommonMark ? "" : "<br>", "<span>"])
        case 17: "[d]: http://d.e \"t\""
        case 18: "==="
        case 19: "- [\(pick(["x", " ", "X"]))] \(text())"
        case 20, 21: text()
        case 22: "| \(text()) | \(text()) |"
        case 23: "|---|---|"
        case 24: "| \(text()) | \(text()) |\n| --- | :-: |\n| \(text()) | \(text()) |"
        case 25: "  | \(text()) | \(text()) |\n  |---|--|\n  | \(text())"
        case 26: "\(text()) | \(text())\n--|--\n\(text()) | \(text()) | \(text())"
        case 27: "> | \(text()) | \(text()) |\n> |---|---|\n> | \(text()) \\| \(text()) | |"
        case 28: "- | \(text()) | \(text()) |\n  |---|---|\n  | \(text()) | \(text()) |"
        default: "\(text()) \(group())"
        }
    }

    mutating func document() -> String {
        var text = ""
        for _ in 0...number(below: 14) {
            text += line() + pick(["\n", "\n", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n"])
        }
        if number(below: 10) == 0 { text = "---\ntitle: x\n---\n" + text }
        if number(below: 10) == 0 { text = "\u{FEFF}" + text }
        return text
    }
}
