/// Control characters that stand for something else in the bytes that libcmark reads.
///
/// A replacement has as many bytes as what it replaces, so every offset stays true. The author's own control
/// characters have been replaced by `substitute` before, so none of these can be the author's.
enum Stand {
    /// Fills an attribute group in braces (after a leading space).
    static let group: UInt8 = 0x01
    /// Fills a `<br>` that stands where libcmark would see the start of an HTML block.
    static let lineBreak: UInt8 = 0x02
    /// For a byte that is no text: broken UTF-8, a control character. Shown as U+FFFD.
    static let substitute: UInt8 = 0x1A

    /// Signs that are to be plain text whatever libcmark would make of them, and what stands for each.
    private static let signs: [(sign: UInt8, stand: UInt8)] = [
        (UInt8(ascii: "\\"), 0x03), (UInt8(ascii: "`"), 0x04), (UInt8(ascii: "*"), 0x05), (UInt8(ascii: "_"), 0x06),
        (UInt8(ascii: "["), 0x07), (UInt8(ascii: "]"), 0x08), (UInt8(ascii: "<"), 0x0E), (UInt8(ascii: "&"), 0x0F),
        (UInt8(ascii: "!"), 0x10), (UInt8(ascii: ">"), 0x11), (UInt8(ascii: "-"), 0x12), (UInt8(ascii: "+"), 0x13),
        (UInt8(ascii: "."), 0x14), (UInt8(ascii: ")"), 0x15), (UInt8(ascii: "~"), 0x16),
    ]

    private static let stands: [UInt8] = {
        var table = (0...255).map { UInt8($0) }
        for pair in signs { table[Int(pair.sign)] = pair.stand }
        return table
    }()

    private static let originals: [UInt8] = {
        var table = (0...255).map { UInt8($0) }
        for pair in signs { table[Int(pair.stand)] = pair.sign }
        return table
    }()

    /// What stands for a sign; any other byte stands for itself.
    static func plain(_ byte: UInt8) -> UInt8 { stands[Int(byte)] }

    /// The sign that a byte stands for; any other byte stands for itself.
    static func original(_ byte: UInt8) -> UInt8 { originals[Int(byte)] }

    /// Signs that can begin inline markup: `plain` of these makes a text that libcmark reads in linear time.
    static func isInlineSign(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "~"):
            true
        default: false
        }
    }

    /// A text from libcmark as the author wrote it.
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A }) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == substitute {
                decoded.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                decoded.append(original(byte))
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
