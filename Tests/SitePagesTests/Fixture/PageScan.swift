/// Reads the tags of a page as a strict reader would: enough to prove its structure, and to fail on what is not well
/// formed.
struct PageScan {
    struct Tag {
        let name: String
        var attributes: [(name: String, value: String)] = []
        /// Names of the elements around it, the outermost first.
        let path: [String]

        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    private(set) var tags: [Tag] = []
    /// What is wrong: elements that are not closed, attributes without quotes.
    private(set) var faults: [String] = []
    private(set) var text = ""

    private static let void: Set<String> = ["meta", "link", "br", "img", "hr", "input", "col"]

    init(_ page: String) {
        let bytes = Array(page.utf8)
        var index = 0
        var open: [String] = []
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                text += PageScan.decoded(String(decoding: bytes[index..<end], as: UTF8.self))
                index = end
                continue
            }
            if bytes[index...].starts(with: "<!doctype html>".utf8) {
                index += 15
                continue
            }
            guard let end = PageScan.end(of: index, in: bytes) else {
                faults.append("tag without end at \(index)")
                return
            }
            let inner = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            index = end + 1
            if inner.hasPrefix("/") {
                let name = String(inner.dropFirst())
                if open.last == name { open.removeLast() } else { faults.append("</\(name)> closes \(open)") }
                continue
            }
            let tag = read(inner, path: open)
            tags.append(tag)
            if !PageScan.void.contains(tag.name), !inner.hasSuffix("/") { open.append(tag.name) }
        }
        if !open.isEmpty { faults.append("never closed: \(open)") }
    }

    func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

    var ids: [String] { tags.compactMap { $0.value("id") } }

    /// The `>` that ends a tag, outside of quoted values.
    private static func end(of start: Int, in bytes: [UInt8]) -> Int? {
        var isQuoted = false
        for index in start..<bytes.count {
            if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index }
        }
        return nil
    }

    private mutating func read(_ inner: String, path: [String]) -> Tag {
        var rest = Substring(inner.hasSuffix("/") ? String(inner.dropLast()) : inner)
        let name = String(rest.prefix { $0 != " " && $0 != "\n" })
        rest = rest.dropFirst(name.count)
        var tag = Tag(name: name, path: path)
        while true {
            rest = rest.drop { $0 == " " || $0 == "\n" }
            guard !rest.isEmpty else { return tag }
            let key = String(rest.prefix { $0 != "=" && $0 != " " && $0 != "\n" })
            rest = rest.dropFirst(key.count)
            guard rest.first == "=" else {
                tag.attributes.append((key, ""))
                continue
            }
            rest = rest.dropFirst()
            guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\"") else {
                faults.append("value of \(key) in <\(name)> has no quotes")
                return tag
            }
            tag.attributes.append((key, PageScan.decoded(String(rest[rest.index(after: rest.startIndex)..<close]))))
            rest = rest[rest.index(after: close)...]
        }
    }

    private static func decoded(_ text: String) -> String {
        text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&nbsp;", with: "\u{A0}").replacing("&amp;", with: "&")
    }
}
