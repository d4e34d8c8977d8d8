import MarkupWriting

extension MarkupWriter {
    /// Short phrases, parted by middle dots.
    mutating func phrases(_ parts: [String]) {
        var isFirst = true
        for part in parts {
            if !isFirst { markup(" · ") }
            isFirst = false
            phrase(part)
        }
    }

    /// Text in which the number of a ticket, such as `WEB-412`, stands on one line, as it does in drawings.
    mutating func phrase(_ phrase: String) {
        guard phrase.utf8.contains(UInt8(ascii: "-")) else { return text(phrase) }
        let bytes = Array(phrase.utf8)
        var done = 0
        for hyphen in bytes.indices where isOfTicket(bytes, hyphen) && hyphen >= done {
            let start = (bytes[..<hyphen].lastIndex { !isLetterOrDigit($0) } ?? done - 1) + 1
            let end = bytes[(hyphen + 1)...].firstIndex { !isLetterOrDigit($0) } ?? bytes.count
            guard start >= done, end - start <= 24 else { continue }
            text(bytes[done..<start])
            markup("<span class=\"nowrap\">")
            text(bytes[start..<end])
            markup("</span>")
            done = end
        }
        text(bytes[done...])
    }
}

/// A hyphen after a letter or digit and before a digit.
private func isOfTicket(_ bytes: [UInt8], _ hyphen: Int) -> Bool {
    bytes[hyphen] == UInt8(ascii: "-") && hyphen > 0 && isLetterOrDigit(bytes[hyphen - 1]) && hyphen + 1 < bytes.count
        && (0x30...0x39).contains(bytes[hyphen + 1])
}

/// Every byte of a letter beyond ASCII is one.
private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
}
