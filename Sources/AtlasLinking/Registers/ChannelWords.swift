/// Finds built-in channels in texts by their words.
struct ChannelWords: Sendable {
    private var exact: [NameKey: Int] = [:]
    /// Beginnings of words by their first two bytes.
    private var beginnings: [UInt16: [(bytes: [UInt8], channel: Int)]] = [:]

    init() {
        for (index, channel) in BuiltInChannel.all.enumerated() {
            for word in channel.words.split(separator: " ") {
                let bytes = Array(word.utf8)
                if bytes.last == UInt8(ascii: "*") {
                    beginnings[ChannelWords.start(bytes[...]), default: []].append((Array(bytes.dropLast()), index))
                } else {
                    exact[NameKey(bytes)] = exact[NameKey(bytes)] ?? index
                }
            }
        }
    }

    /// Indices in `BuiltInChannel.all`, in the order of the text, each once.
    func find(in text: String) -> [Int] {
        var found: [Int] = []
        let bytes = FoldedName.bytes(text)
        var start = 0
        for index in 0...bytes.count where index == bytes.count || !ChannelWords.isLetter(bytes[index]) {
            // "e-mail" is one word, written with a hyphen or without.
            if index - start == 1, index < bytes.count, bytes[index] == UInt8(ascii: "-"),
                bytes[start] == UInt8(ascii: "e")
            {
                start = index + 1
                continue
            }
            defer { start = index + 1 }
            guard index - start >= 2, let channel = channel(of: bytes[start..<index]), !found.contains(channel) else {
                continue
            }
            found.append(channel)
        }
        return found
    }

    private func channel(of word: ArraySlice<UInt8>) -> Int? {
        if let known = beginnings[ChannelWords.start(word)]?.first(where: { word.starts(with: $0.bytes) }) {
            return known.channel
        }
        return exact[NameKey(Array(word))]
    }

    private static func start(_ bytes: ArraySlice<UInt8>) -> UInt16 {
        guard bytes.count >= 2 else { return 0 }
        return UInt16(bytes[bytes.startIndex]) << 8 | UInt16(bytes[bytes.startIndex + 1])
    }

    /// Letters, digits and everything beyond ASCII.
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }
}
