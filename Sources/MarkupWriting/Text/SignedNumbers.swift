extension SafeMarkup {
    /// The same with numbers that have a sign set apart, each in a `<bdi dir="ltr">`: in text that is written from right to
    /// left a sign would otherwise follow its number.
    package var isolatingSignedNumbers: SafeMarkup {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        var isInTag = false
        var index = 0
        while index < bytes.count {
            if !isInTag, let end = signedNumber(at: index) {
                result += "<bdi dir=\"ltr\">".utf8
                result += bytes[index..<end]
                result += "</bdi>".utf8
                index = end
                continue
            }
            if bytes[index] == UInt8(ascii: "<") { isInTag = true }
            if bytes[index] == UInt8(ascii: ">") { isInTag = false }
            result.append(bytes[index])
            index += 1
        }
        return SafeMarkup(proven: result)
    }

    /// Where the number ends that begins here with `+`, `-` or a real minus sign; nil for anything else.
    private func signedNumber(at start: Int) -> Int? {
        if start > 0, SafeMarkup.isPartOfWord(bytes[start - 1]) { return nil }
        var index = start
        if bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
            index += 1
        } else if bytes[index...].starts(with: "\u{2212}".utf8) {
            index += 3
        } else {
            return nil
        }
        let digits = index
        while index < bytes.count, SafeMarkup.isDigit(bytes[index]) || isSeparator(at: index, after: digits) {
            index += 1
        }
        return index > digits ? index : nil
    }

    /// A point or a comma between two digits.
    private func isSeparator(at index: Int, after first: Int) -> Bool {
        (bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",")) && index > first
            && index + 1 < bytes.count && SafeMarkup.isDigit(bytes[index + 1])
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Letters and digits, and every byte of a letter beyond ASCII.
    private static func isPartOfWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
    }
}
