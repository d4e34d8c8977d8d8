import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Front matter that counts for nothing")
struct MisplacedFrontMatterTests {
    private static let map = "# T\n\n## A\n\n**Actions:** b\n"
    private static let keys = "audience: restricted\nstatus: draft\n"

    private static func complaints(_ start: String, as role: FileRole = .journeys) -> [String] {
        MarkedText.complaints(start + map, as: role).filter { $0.hasPrefix("misplaced-front-matter") }
    }

    @Test(
        "is an error where something stands before it",
        arguments: [
            "\n1️⃣---\n\(keys)---\n", "\n\n  \n1️⃣---\n\(keys)---\n", " 1️⃣---\n\(keys)---\n", "\t1️⃣---\n\(keys)---\n",
            "\u{A0}1️⃣---\n\(keys)---\n", "\u{FEFF}\n1️⃣---\n\(keys)---\n", "\r\n1️⃣---\r\naudience: restricted\r\n---\r\n",
            "\n1️⃣---\n# who may see it\n\(keys)\nowner: me\n---\n", "\n1️⃣---\nsome words\n\(keys)---\n",
            "\n1️⃣---\naudience: restricted\n\n", "# T\n\n1️⃣---\n\(keys)---\n", "# T\n1️⃣---\n\(keys)---\n",
            "Some words\n1️⃣---\n\(keys)---\n", "<!-- draft -->\n1️⃣---\n\(keys)---\n",
        ])
    func something(_ start: String) {
        for role in [FileRole.journeys, .persona, .page, .any] {
            let found = MisplacedFrontMatterTests.complaints(start, as: role)
            #expect(found.count == 1 && found[0].hasPrefix("misplaced-front-matter error 1️⃣ remove what"), "\(found)")
        }
    }

    @Test(
        "is an error where other signs stand for three hyphens",
        arguments: [
            "1️⃣----\n\(keys)----\n", "1️⃣—-\n\(keys)—-\n", "1️⃣—\n\(keys)—\n", "1️⃣–––\n\(keys)–––\n", "1️⃣--\n\(keys)--\n",
            "1️⃣***\n\(keys)***\n", "1️⃣+++\naudience = \"restricted\"\nstatus = \"draft\"\n+++\n", "\n1️⃣—--\n\(keys)---\n",
            "1️⃣```yaml\n\(keys)```\n", "1️⃣```yaml\n---\n\(keys)---\n```\n", "1️⃣~~~\n\(keys)~~~\n",
        ])
    func signs(_ start: String) {
        let found = MisplacedFrontMatterTests.complaints(start)
        #expect(
            found.count == 1 && found[0].hasPrefix("misplaced-front-matter error 1️⃣ write three hyphens"), "\(found)")
    }

    @Test("is told with what is lost, the key that hides a map before all others")
    func wording() {
        let text = "\n1️⃣---\nstatus: draft\naudience: restricted\n---\n" + MisplacedFrontMatterTests.map
        #expect(
            MarkedText.explanations(text) == [
                "a blank line or blanks stand before the \"---\", so nothing that it says counts, such as \"audience\""
            ])
        #expect(
            MisplacedFrontMatterTests.complaints("1️⃣audience: restricted\nstatus: draft\n---\n") == [
                "misplaced-front-matter error 1️⃣ write a line \"---\" above it"
            ])
        #expect(
            MisplacedFrontMatterTests.complaints("1️⃣---\nowner:me\naudience: restricted\n\nstatus: draft\n---\n") == [
                "misplaced-front-matter error 1️⃣ write it as \"key: value\", with a colon and a space"
            ])
        #expect(
            MisplacedFrontMatterTests.complaints("---\ntitle: T\n---\n# T\n\n1️⃣---\naudience: restricted\n---\n") == [
                "misplaced-front-matter error 1️⃣ add the keys to those at the start, or put the second map into a file of its own"
            ])
    }

    @Test(
        "is nothing that a page may begin with or hold",
        arguments: [
            "---\n\(keys)---\n", "\u{FEFF}---\n\(keys)---\n", "--- \n\(keys)--- \n",
            "---\n\n# Page\n\nSome words.\n\n---\n\nMore.\n",
            "\n---\n\nSome words.\n\n---\n", "***\n\nNote: read this first.\n\n***\n", "Title: a page\n---\n",
            "# Page\n\n---\n\nOwner: me\n\nStatus: well\n\n---\n", "# Page\n\n```yaml\n---\n\(keys)---\n```\n",
            "# Page\n\n    ---\n    audience: restricted\n    ---\n", "# Page\n\nstatus: draft\n\n---\n",
        ])
    func nothing(_ start: String) {
        for role in [FileRole.journeys, .page, .any] {
            #expect(MisplacedFrontMatterTests.complaints(start, as: role).isEmpty)
        }
    }

    @Test("of another program is left alone in a file that is not known to be ours")
    func foreign() {
        #expect(MisplacedFrontMatterTests.complaints("\n---\nlayout: post\ntitle: T\n---\n", as: .any).isEmpty)
        #expect(MisplacedFrontMatterTests.complaints("```yaml\nkind: Pod\ntitle: x\n```\n", as: .any).isEmpty)
    }
}
