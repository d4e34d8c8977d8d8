import Foundation
import Testing

@testable import MapDrawing

/// Unicode's own examples of line breaking, from Debian's package `unicode-data`, as far as they are written in scripts
/// that maps are drawn in: Latin, Greek, Cyrillic, Han, kana, Hangul, with their punctuation.
@Suite struct UnicodeBreakTests {
    private struct Example {
        let scalars: [UInt32]
        /// Indices of scalars before which Unicode lets a line begin.
        let breaks: Set<Int>
    }

    private static let path = "/usr/share/unicode/auxiliary/LineBreakTest.txt"

    private static let examples: [Example] = {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { line in
            guard !line.hasPrefix("#") else { return nil }
            let parts = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
            var scalars: [UInt32] = []
            var breaks: Set<Int> = []
            for part in parts {
                if part == "÷" {
                    breaks.insert(scalars.count)
                } else if part != "×", let scalar = UInt32(part, radix: 16) {
                    scalars.append(scalar)
                }
            }
            // A mark on a space is nothing that anybody writes.
            let hasBareMark = zip(scalars, scalars.dropFirst()).contains { $0.0 == 0x20 && $0.1 == 0x308 }
            return scalars.allSatisfy(isClaimed) && !hasBareMark ? Example(scalars: scalars, breaks: breaks) : nil
        }
    }()

    /// Curly quotation marks are left out: Unicode never breaks at them, we do on their outer side between ideographs.
    private static func isClaimed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20...0x7E, 0xA0, 0xAD, 0x2010, 0x2013, 0x2014, 0x2026, 0xC0...0x24F, 0x308, 0x370...0x482, 0x48A...0x52F,
            0x3001...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3:
            true
        default: false
        }
    }

    /// Where our rules let a line begin, as indices of scalars.
    private static func ours(_ scalars: [UInt32]) -> Set<Int> {
        var text = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        var offsets: [Int: Int] = [:]
        var offset = 0
        for (index, scalar) in scalars.enumerated() {
            offsets[offset] = index
            offset += Unicode.Scalar(scalar).map { UTF8.width($0) } ?? 0
        }
        var breaks: Set<Int> = []
        text.withUTF8 { bytes in
            var clusters = TextClusters(bytes, face: .regular)
            var previous: UInt32 = 0
            var before: UInt32 = 0
            while let cluster = clusters.next() {
                let scalar = cluster.scalar
                if previous != 0, !BreakRules.isBreakingSpace(scalar), let place = offsets[cluster.start] {
                    let allows =
                        BreakRules.isBreakingSpace(previous)
                        ? BreakRules.allowsBreak(atSpacesBefore: scalar)
                        : BreakRules.allowsBreak(between: previous, and: scalar, before: before)
                    if allows { breaks.insert(place) }
                }
                before = previous
                previous = scalar
            }
        }
        return breaks
    }

    @Test("Unicode's examples are there, more than a thousand of them in our scripts")
    func examplesAreThere() { #expect(UnicodeBreakTests.examples.count > 1000) }

    @Test("no line ends where Unicode forbids it")
    func noForbiddenBreak() {
        var findings: [String] = []
        for example in UnicodeBreakTests.examples {
            for place in UnicodeBreakTests.ours(example.scalars).subtracting(example.breaks) {
                // Spaces after opening punctuation, and between dashes, are not worth a rule: nobody writes them.
                let last = example.scalars[..<place].last { $0 != 0x20 && $0 != 0x308 }
                if example.scalars[place - 1] == 0x20 || example.scalars[place - 1] == 0x308,
                    let last, UnicodeBreakTests.isLeftOut(last)
                {
                    continue
                }
                let text = example.scalars.map { String($0, radix: 16) }.joined(separator: " ")
                findings.append("\(text) before \(place)")
            }
        }
        #expect(findings.isEmpty)
    }

    private static func isLeftOut(_ scalar: UInt32) -> Bool {
        [0x28, 0x5B, 0x7B, 0x22, 0x27, 0x2014, 0x29, 0x5D, 0x7D].contains(scalar)
    }

    @Test("every line may end at spaces before a letter where Unicode lets it")
    func spaces() {
        for example in UnicodeBreakTests.examples {
            let ours = UnicodeBreakTests.ours(example.scalars)
            for place in example.breaks where place > 0 && place < example.scalars.count {
                guard example.scalars[place - 1] == 0x20,
                    Unicode.Scalar(example.scalars[place])?.properties.isAlphabetic == true
                else { continue }
                #expect(ours.contains(place), "\(example.scalars)")
            }
        }
    }

    @Test("punctuation that stands apart goes to the next line only when it must")
    func punctuationApart() {
        func lines(_ text: String, _ width: Double) -> [String] {
            var text = text
            return text.withUTF8 { bytes in
                var lines: [BrokenLine] = []
                LineBreaker.breakLines(
                    bytes, face: .regular, limit: FontUnits.units(width, size: 14), into: &lines)
                return lines.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
            }
        }
        #expect(lines("Mais oui !", 58) == ["Mais", "oui !"])
        #expect(lines("Pourquoi ?", 62) == ["Pourquoi", "?"])
    }
}
