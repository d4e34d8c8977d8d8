import MapDrawing
import Testing

@Suite struct PainStripTests {
    /// The heights of the bars, in their order.
    private func heights(_ stages: [[Int?]], width: Double = 320) -> [Int] {
        let drawing = PainStrip.draw(stages, width: width).string
        let path = drawing.split(separator: "class=\"d-severity\" d=\"").dropFirst().first?.split(separator: "\"").first
        return (path ?? "").split(separator: "M").compactMap { bar in
            let numbers = bar.split { !"0123456789.-".contains($0) }.compactMap { Double($0) }
            return numbers.count > 3 ? Int(numbers[1] - numbers[3]) : nil
        }
    }

    @Test("a pain point is a bar as high as it is severe, the gravest first; one that nobody has judged is the lowest")
    func bars() {
        #expect(heights([[2, 5], [], [nil]]) == [30, 12, 2])
    }

    @Test("stages without pain points keep their place and their number")
    func numbers() {
        let drawing = PainStrip.draw([[3], [], [1]]).string
        for number in ["1", "2", "3"] { #expect(drawing.contains(">\(number)</text>")) }
        #expect(PainStrip.draw([[], []]).isEmpty)
    }

    @Test("bars keep to their stage, whatever their number", arguments: [3, 13, 40])
    func room(count: Int) {
        let stages = [[Int?]](repeating: [Int?](repeating: 5, count: 30), count: count)
        let cell = min(56, Int(320 / count))
        #expect(heights(stages).count <= count * max(1, (cell - 2) / 7))
    }
}
