import SourceDiagnostics

/// The bytes that libyaml is to read, with the way back to the file.
///
/// libyaml counts Unicode scalars, we count bytes. Repairs replace one byte by another, so neither count ever changes.
struct YAMLText: Sendable {
    private(set) var bytes: [UInt8]
    /// Offset of the first byte in the file.
    let base: Int
    /// Offset in the file of the first byte that was not UTF-8, if there was one.
    private(set) var firstDamage: Int?
    private let original: ArraySlice<UInt8>
    /// Offsets in `bytes` of colons that were hidden from libyaml, ascending.
    private var hiddenColons: [Int] = []
    /// The values that contain them, in the file.
    private(set) var repairedValues: [ByteRange] = []
    private let isASCII: Bool

    init(_ source: ArraySlice<UInt8>, at base: Int) {
        self.base = base
        original = source
        bytes = Array(source)
        isASCII = !bytes.contains { $0 >= 0x80 }
        if !isASCII { replaceDamage() }
    }

    /// The offset in `bytes` of the scalar with that index; `hint` is any earlier answer, to start from.
    func offset(ofScalar index: Int, from hint: inout (scalar: Int, offset: Int)) -> Int {
        if isASCII { return min(index, bytes.count) }
        if index < hint.scalar { hint = (0, 0) }
        var (scalar, offset) = hint
        while scalar < index, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalar += 1
        }
        hint = (scalar, offset)
        return offset
    }

    func range(_ start: Int, _ end: Int) -> ByteRange { ByteRange(base + start, base + end) }

    /// The text of a plain scalar as the author wrote it, its lines folded as YAML folds them, when a colon in it was
    /// hidden; nil when libyaml's own answer is right.
    func unrepaired(_ start: Int, _ end: Int) -> String? {
        guard hiddenColons.contains(where: { start <= $0 && $0 < end }) else { return nil }
        let lines = original[(original.startIndex + start)..<(original.startIndex + end)]
            .split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }
        var text = ""
        for line in lines {
            let words = String(decoding: line, as: UTF8.self).trimmingBlanks()
            if words.isEmpty { continue }
            text += text.isEmpty ? words : " " + words
        }
        return text
    }

    /// Hides the colon at an offset, and those that follow on its line, when the line reads `key: words: words`;
    /// false when it does not.
    mutating func repairColon(at offset: Int) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return false }
        let start = (bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D } ?? -1) + 1
        guard let value = valueStart(from: start, to: offset) else { return false }
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
            if bytes[end] == UInt8(ascii: "#"), bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { break }
            end += 1
        }
        while end > offset, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
        for index in offset..<end where bytes[index] == UInt8(ascii: ":") {
            let next = index + 1 < end ? bytes[index + 1] : 0x20
            guard next == 0x20 || next == 0x09 else { continue }
            hiddenColons.append(index)
            bytes[index] = UInt8(ascii: ".")
        }
        repairedValues.append(range(value, end))
        return true
    }

    /// Where the value starts on a line whose key ends in a colon and a space before `limit`; nil when there is no key.
    private func valueStart(from start: Int, to limit: Int) -> Int? {
        var index = start
        while index < limit, bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard index < limit, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "'") else { return nil }
        while index + 1 < limit, !(bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == 0x20) { index += 1 }
        guard index + 1 < limit else { return nil }
        index += 1
        while index < limit, bytes[index] == 0x20 { index += 1 }
        return index
    }

    private mutating func replaceDamage() {
        var index = 0
        while index < bytes.count {
            let length = UTF8Sequence.length(in: bytes, at: index)
            if length == 0 {
                if firstDamage == nil { firstDamage = base + index }
                bytes[index] = UInt8(ascii: "?")
                index += 1
            } else {
                index += length
            }
        }
    }
}

extension String {
    /// Without spaces and tabs at both ends.
    func trimmingBlanks() -> String {
        var view = self[...].utf8
        while let first = view.first, first == 0x20 || first == 0x09 { view.removeFirst() }
        while let last = view.last, last == 0x20 || last == 0x09 { view.removeLast() }
        return String(Substring(view))
    }
}
