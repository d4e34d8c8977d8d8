import JourneyModel
import Testing

@testable import AtlasLinking

struct NamesTests {
    @Test(
        "names are compared without case, runs of spaces, hyphens and marks at the end",
        arguments: [
            ("Mobile app", "mobile-app"), ("  Rate   calculator. ", "rate calculator"),
            ("ЗВОНОК в Банк", "звонок в банк"), ("Żółta ŁÓDŹ", "żółta łódź"), ("Ёлка", "ёлка"),
            ("ПЛАТЁЖ\u{A0}по карте", "платёж по карте"), ("CAFÉ", "cafe\u{301}"), ("ΑΘΗΝΑ", "αθηνα"),
            ("Іван Ґалаґан", "іван ґалаґан"),
        ])
    func keys(left: String, right: String) {
        #expect(FoldedName.key(left) == FoldedName.key(right))
    }

    @Test("different names stay different", arguments: [("и", "й"), ("е", "ё"), ("z", "ż"), ("app 1", "app 2")])
    func differentKeys(left: String, right: String) {
        #expect(FoldedName.key(left) != FoldedName.key(right))
    }

    @Test("the quick way of folding agrees with Unicode's tables on every letter")
    func foldsAsUnicode() {
        for value in UInt32(0x80)...0x600 {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else { continue }
            let letter = String(scalar)
            #expect(FoldedName.fold(letter) == letter.lowercased(), "U+\(String(value, radix: 16))")
        }
    }

    @Test(
        "the leading part of a name ends at a comma, a parenthesis or a dash between spaces",
        arguments: [
            ("Anna, 31, first flat", "Anna"), ("Anna (31)", "Anna "), ("Anna — first flat", "Anna"),
            ("Anna - first flat", "Anna"), ("Anna-Maria", "Anna-Maria"), ("", ""),
        ])
    func leadingPart(name: String, expected: String) {
        #expect(NameTable.leadingPart(name) == expected)
    }

    @Test("ids are unique after composing and case folding, and repeats are numbered")
    func uniqueNames() {
        var names = UniqueNames()
        let claimed = ["Straße", "STRAßE", "caf\u{E9}", "cafe\u{301}"].map { names.claim($0) }
        #expect(claimed == [true, false, true, false])
        let free = ["a", "a", "A"].map { names.claimFree($0) }
        #expect(free == ["a", "a-2", "A-3"])
        #expect(names.contains("A-2"))
    }

    @Test("texts that name things are told from sentences")
    func nameLists() {
        #expect(NameList.split("Sales, legal;  risk / cards\ndesk") == ["Sales", "legal", "risk", "cards", "desk"])
        #expect(NameList.isName("Lending operations"))
        #expect(!NameList.isName("Nobody is responsible here at all"))
        #expect(!NameList.isName("Sales."))
        #expect(!NameList.isName("—"))
        #expect(NameList.identifier("—", or: "team") == "team")
    }

    @Test("titles sort with Polish letters after their base, ё after е, and numbers by value")
    func titleOrder() {
        let titles = [
            "10 steps", "2 steps", "Ćma", "cud", "dom", "«Ёлка»", "Ель", "Жук", "ZEBRA", "zebra 2", "Żaba", "źrebak",
            "Ярус",
        ]
        let expected = [
            "2 steps", "10 steps", "cud", "Ćma", "dom", "ZEBRA", "zebra 2", "źrebak", "Żaba", "Ель", "«Ёлка»", "Жук",
            "Ярус",
        ]
        let keyed = titles.map { ($0, TitleOrder.key($0)) }.sorted { TitleOrder.precedes($0.1, $1.1) }
        #expect(keyed.map(\.0) == expected)
    }

    @Test(
        "channels are found by their words, inflected too",
        arguments: [
            ("Call to the branch", ["phone", "branch"]), ("Звонок в контакт-центр", ["phone"]),
            ("Мобильное приложение", ["app"]), ("Rozmowa z doradcą w oddziale", ["person", "branch"]),
            ("Placówka", ["branch"]), ("Письмо от банка", ["post"]), ("E-mail with a link", ["mail"]),
            ("Website", ["web"]), ("The flat itself", []), ("Happy", []),
            ("Реклама в соцсетях", ["advertising", "social"]),
            ("Chatbot", ["chat"]), ("ATM", ["machine"]),
        ])
    func channelWords(text: String, expected: [String]) {
        #expect(ChannelWords().find(in: text).map { BuiltInChannel.all[$0].id } == expected)
    }

    @Test("no word leads to two built-in channels")
    func channelWordsAreUnique() {
        var owners: [Substring: String] = [:]
        for channel in BuiltInChannel.all {
            for word in Set(channel.words.split(separator: " ")) {
                #expect(owners[word] == nil, "\(word) in \(channel.id) and \(owners[word] ?? "")")
                owners[word] = channel.id
            }
        }
    }
}
