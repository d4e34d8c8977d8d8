import AtlasLinking
import Foundation
import JourneyModel
import SiteBuilder
import SitePages
import SourceDiagnostics
import Testing

/// Every word of a file is on a page or in a complaint, whatever was done to the file.
///
/// The words that are looked for are made up and occur once, so that finding one means finding this one. They are looked
/// for in the text of pages by a reader of HTML that knows nothing of how they were written.
@Suite("No word is lost")
struct WordLossTests {
    /// More of them with the environment's `WORD_ROUNDS`.
    private static let rounds = ProcessInfo.processInfo.environment["WORD_ROUNDS"].flatMap { Int($0) } ?? 240

    @Test("in samples of every shape, as they are and damaged")
    func words() {
        var failures: [String] = []
        for round in 0..<Self.rounds where failures.count < 5 {
            var marker = WordMarker(seed: UInt64(round))
            let sample = MapSamples.all[round % MapSamples.all.count]
            let text = marker.damaged(marker.marked(sample.text), isDamaged: round >= MapSamples.all.count)
            let lost = lost(in: text)
            if !lost.isEmpty { failures.append("round \(round), \(sample.name): \(lost)\n\(text.debugDescription)") }
        }
        #expect(failures.isEmpty, "\(failures.joined(separator: "\n\n"))")
    }

    private func lost(in text: String) -> [String] {
        let source = SourceFile(path: "content/journeys/map.md", text: text)
        let settings = SiteBuild.Settings(today: SiteLiteral.today)
        let tree = SourceTree(files: [source])
        let (site, diagnostics) = SiteBuild.read(tree, settings: settings)
        var shown = ""
        for batch in SitePlan.batches(site) {
            for (route, bytes) in zip(batch, PageRenderer.bytes(batch, site)) where route.path.hasSuffix(".html") {
                shown += PageText.read(bytes) + "\n"
            }
        }
        for diagnostic in diagnostics {
            shown += [diagnostic.summary, diagnostic.explanation ?? "", diagnostic.suggestion ?? ""].joined(
                separator: " ")
            // A complaint shows the lines that it points at.
            let table = LineTable(source.bytes)
            let first = table.lineIndex(of: diagnostic.range.lowerBound)
            let last = table.lineIndex(of: diagnostic.range.upperBound)
            for line in first...last { shown += table.text(ofLine: line) + "\n" }
        }
        let known = Set(WordMarker.words(in: shown))
        return WordMarker.words(in: WordMarker.withoutComments(text)).filter { !known.contains($0) }
    }
}

/// Puts words into a text that occur nowhere else, and damages it without damaging them.
private struct WordMarker {
    private var state: UInt64
    private var count = 0

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 99 }

    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % max(1, bound)
    }

    /// A made-up word at the end of many lines, but not within front matter, links, attributes and notations with a grammar
    /// of their own.
    mutating func marked(_ text: String) -> String {
        var isFront = text.hasPrefix("---\n")
        var lines: [String] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if isFront {
                lines.append(String(line))
                if index > 0, line == "---" { isFront = false }
                continue
            }
            lines.append(marked(line: String(line)))
        }
        return lines.joined(separator: "\n")
    }

    private mutating func marked(line: String) -> String {
        let isKept =
            line.contains("{") || line.contains("<!--") || line.contains("](") || line.contains("```")
            || line.hasPrefix("|--") || line.hasPrefix("|:") || line.contains("journey") || line.contains("severity")
            || line.contains("source:") || line.contains("ine of ")
        guard !isKept, let last = line.last, last.isLetter || last == "|" || last == "." else { return line }
        count += 1
        let word = " w\(count)q"
        guard last == "|" else { return line + word }
        // Into the last cell.
        let body = line.dropLast()
        return body + (body.last == " " ? "" : " ") + word.dropFirst() + " |"
    }

    mutating func damaged(_ text: String, isDamaged: Bool) -> String {
        guard isDamaged else { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...number(below: 4) {
            let place = number(below: lines.count)
            switch number(below: 11) {
            case 8:
                // Two lines become one, or a line is broken in the middle.
                guard place + 1 < lines.count else { continue }
                lines[place] += " " + lines.remove(at: place + 1)
            case 9:
                let words = lines[place].split(separator: " ", omittingEmptySubsequences: false)
                let cut = number(below: words.count + 1)
                lines[place] = words[..<cut].joined(separator: " ")
                lines.insert(words[cut...].joined(separator: " "), at: place + 1)
            case 10:
                // A block of lines stands somewhere else.
                let end = min(lines.count, place + 1 + number(below: 5))
                let moved = Array(lines[place..<end])
                lines.removeSubrange(place..<end)
                lines.insert(contentsOf: moved, at: number(below: lines.count + 1))
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: place)
            case 2: lines.swapAt(place, number(below: lines.count))
            case 3: lines[place] = String(repeating: " ", count: 1 + number(below: 6)) + lines[place]
            case 4:
                lines[place] = ["- ", "> ", "# ", "### ", "1. ", "**", "|", "`", "~~"][number(below: 9)] + lines[place]
            case 5: lines[place] += [" |", "**", ":", " ;", "<br>", "`", " (", "\""][number(below: 8)]
            case 6: lines.insert("", at: place)
            default:
                lines.insert(
                    ["| a | b |", "---", "## Actions", "**Emotions:**", "text", "```"][number(below: 6)], at: place)
            }
            if lines.isEmpty { lines = [""] }
        }
        return lines.joined(separator: "\n")
    }

    static func words(in text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 + [0x20] {
            let isPart = (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
            if isPart {
                word.append(byte)
            } else {
                if word.count > 2, word.first == 0x77, word.last == 0x71,
                    word.dropFirst().dropLast().allSatisfy({ (0x30...0x39).contains($0) })
                {
                    words.append(String(decoding: word, as: UTF8.self))
                }
                word = []
            }
        }
        return words
    }

    /// Comments are notes to other authors.
    static func withoutComments(_ text: String) -> String {
        var rest = Substring(text)
        var result = ""
        while let start = rest.firstRange(of: "<!--") {
            result += rest[..<start.lowerBound]
            rest = rest[start.upperBound...]
            guard let end = rest.firstRange(of: "-->") else { return result + rest }
            rest = rest[end.upperBound...]
        }
        return result + rest
    }
}

/// What a page says: its text and the values of its attributes.
private enum PageText {
    static func read(_ bytes: [UInt8]) -> String {
        let text = bytes.map { byte in
            byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") ? 0x20 : byte
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Shapes that only maps have which existed before.
extension MapSamples {
    static let personaColumns = """
        # Moving into the same flat

        - **Ida** – has the larger books
        - **Per** – has the piano

        ## Stage 1: Looking

        | | Ida | Per |
        |---|---|---|
        | Actions | Reads adverts; calls | Measures doors |
        | Emotions | +1 hopeful | −1 doubtful |
        | Pain points | Fees | Stairs |

        ## Stage 2: Carrying

        | Lane | Ida | Per | The neighbour |
        |---|---|---|---|
        | Actions | Packs boxes | Hires men | Watches |
        | Emotions | −1 tired | −2 afraid for it | 0 amused |

        """

    static let personaRows = """
        # A ride to school

        | Stage | Persona | Actions | Emotions |
        |---|---|---|---|
        | Leaving | Mother | Looks for the helmet | −1 late |
        | Leaving | Child | Hides it | +1 amused |
        | Riding | Mother | Brakes at each corner | 0 watchful |

        """

    static let stageList = """
        # Borrowing a drill

        ## Customer journey

        1. **Asking** (`/help`): Writes to the house
           - Touchpoints: chat; notice board
           - Emotions: −1 unsure
        2. **Waiting (two days)**
           - Actions: buys bread
           - Pain points: nobody answers
             and the wall waits
        3. **Drilling:** Makes one hole

           > “That was all.”

        """

    static let numberedPath = """
        # Notes

        ## User journey

        ### 1. Entering

        Takes the back door.

        - reads the sign

        ### 2. Giving data

        ```
        name → street → done
        ```

        ### 3. Leaving

        | Door | Count |
        |---|---|
        | Back | 3 |

        """

    static let phaseTables = """
        # Customer journey: a hike

        ## Phase 1: Before

        | Step | Actions | Emotions |
        |---|---|---|
        | Map | Draws a line | 🙂 keen |
        | Shoes | Greases them | 😐 |

        A word between.

        ## Phase 2: On the way

        | Step | Actions | Emotions |
        |---|---|---|
        | Bridge | Turns back | 😟 wet |

        """

    static let boldStages = """
        # Learning to paddle

        **Phase 1: Choosing**

        **Actions:** compares two boats

        **Emotions:** curious

        **Phase 2: Paddling** *(guide leads)*

        **Actions:** turns in circles
        **Pain points:** cold hands

        """

    static let emotionLine = """
        # Journey of a letter

        | Stage | Actions | Touchpoints |
        |---|---|---|
        | Writing | Looks for paper | Desk |
        | Posting | Looks for a stamp | Box |

        **Emotion curve:** 🙂 calm → 😟 hurried

        Some words behind it.

        """

    static let example = """
        # How we write maps

        As in this one.

        ```markdown
        ## Stage 1: Asking

        **Actions:** calls twice

        **Emotions:** unsure

        ## Stage 2: Hearing

        **Actions:** reads the mail

        **Emotions:** relieved
        ```

        """

    static let oneLine = """
        # Journey: a new key

        ## Stage 1: Losing it

        **Duration:** a minute | **Goal:** to get in · **Emotions:** 😟 locked out

        **Pain points:** dark; nobody home<br>rain

        ## Stage 2: The locksmith

        **Duration:** an hour | **Goal:** a fair price

        **Emotions:** relieved

        """
}
