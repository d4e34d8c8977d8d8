import MarkupWriting

/// What is emphasised in a text, as texts: `bold: the same paper`. Two texts of the same words may differ in it.
enum EmphasisText {
    private static let names: [(tag: [UInt8], name: String)] = [
        (Array("strong".utf8), "bold"), (Array("em".utf8), "italic"), (Array("code".utf8), "code"),
        (Array("del".utf8), "struck out"),
    ]

    /// In the order in which the passages end.
    static func all(in text: RichText) -> [String] {
        guard let markup = text.markup else { return [] }
        let bytes = markup.bytes
        var open: [(tag: Int, start: Int)] = []
        var found: [String] = []
        var words: [UInt8] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
                words.append(bytes[index])
                index += 1
                continue
            }
            let isEnd = bytes[index + 1] == UInt8(ascii: "/")
            let tag = bytes[(index + (isEnd ? 2 : 1))..<end].prefix { $0 != 0x20 }
            if let place = names.firstIndex(where: { $0.tag.elementsEqual(tag) }) {
                if !isEnd {
                    open.append((place, words.count))
                } else if let last = open.popLast() {
                    let passage = String(decoding: words[last.start...], as: UTF8.self)
                    found.append(names[last.tag].name + ": " + plain(passage))
                }
            }
            index = end + 1
        }
        return found
    }

    /// Escaped text as it reads.
    private static func plain(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
