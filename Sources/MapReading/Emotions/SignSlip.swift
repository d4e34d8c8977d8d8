import JourneyModel

/// A sign that is parted from its number at the beginning of a feeling: "- 2 angry", or the list mark before "2 angry".
struct SignSlip {
    let isMinus: Bool
    let value: Double
    /// The text as it was meant: "−2 angry".
    let meant: String

    /// Nil unless the number is all that is said, or a word for a feeling follows it: "- 2 hours in a queue" is a dash.
    ///
    /// - Parameter bullet: The list mark before the text.
    init?(_ text: String, bullet: UInt8?, scale: EmotionScale?, _ dictionary: ReadingDictionary) {
        var rest = text[...].unicodeScalars
        if let first = rest.first, "+-\u{2212}\u{2013}".unicodeScalars.contains(first) {
            rest.removeFirst()
            guard rest.first == " " else { return nil }
            isMinus = first != "+"
        } else if let bullet, bullet == UInt8(ascii: "-") || bullet == UInt8(ascii: "+") && scale == nil {
            isMinus = bullet == UInt8(ascii: "-")
        } else {
            return nil
        }
        let number = rest.drop { $0 == " " }
        let digits = number.prefix { ("0"..."9").contains($0) }
        guard (1...2).contains(digits.count), let value = Double(String(digits)), value > 0 else { return nil }
        self.value = value
        guard (scale ?? .signed).contains(isMinus ? -value : value) else { return nil }
        let after = number[digits.endIndex...]
        let words = after.drop { $0 == " " }
        if words.isEmpty {
            // A bare number behind a list mark is told elsewhere.
            guard rest.first == " " else { return nil }
        } else {
            let next = words.prefix { StageNameText.isAlphabetic($0) || $0 == "'" }
            guard after.first == " ", !EmotionWords(dictionary: dictionary).scores(Substring(next)).isEmpty else {
                return nil
            }
        }
        meant = (isMinus ? "\u{2212}" : "+") + String(Substring(number))
    }
}
