import JourneyModel
import SourceDiagnostics
import Testing

@testable import MapReading

@Suite("Feelings")
struct FeelingTests {
    private func read(_ text: String, scale: EmotionScale? = nil) -> String {
        DraftDump.feeling(FeelingReader(dictionary: Reading.dictionary, statedScale: scale).read(text).feeling)
    }

    @Test(
        "numbers, stars and faces",
        arguments: [
            ("+2", "[2 on -2..2]"), ("−1", "[-1 on -2..2]"), ("-1 wary", "[-1 on -2..2]"), ("0", "[0 on -2..2]"),
            ("4/5", "[4 on 1..5]"), ("3.5/5", "[3.5 on 1..5]"), ("3,5/5", "[3.5 on 1..5]"), ("7/10", "[7 on 0..10]"),
            ("0/10", "[0 on 0..10]"), ("5/7", "[5 on 1..7]"), ("★★★☆☆", "[3 on 1..5]"), ("⭐⭐", "[2 on 1..5]"),
            ("😀", "[~1 on -2..2]"), ("😐", "[~0 on -2..2]"), ("😡", "[~-2 on -2..2]"), ("☺️", "[~1 on -2..2]"),
            ("😮‍💨", "[~-1 on -2..2]"), ("😤 Frustrated (2/5)", "[2 on 1..5]"), ("(2–4/5)", "[2 on 1..5 to 4 on 1..5]"),
            ("+1…+2", "[1 on -2..2 to 2 on -2..2]"), ("-2 .. 0", "[-2 on -2..2 to 0 on -2..2]"),
            ("🙂 → 😡", "[~1 on -2..2 then -2 on -2..2]"), ("😟→😐", "[~-1 on -2..2 then 0 on -2..2]"),
            ("😊 eating, then 😐 waiting", "[~1 on -2..2 then 0 on -2..2]"), ("+1 → −2", "[1 on -2..2 then -2 on -2..2]"),
            ("Neutral → Curious (3/5)", "[3 on 1..5]"), ("4/5 if it fits, 2/5 if not", "[2 on 1..5 to 4 on 1..5]"),
            ("↑", "[~2 on -2..2]"), ("→ steady", "[~0 on -2..2]"), ("↘ tired", "[~-1 on -2..2]"),
            ("🔴", "[none]"), ("🟢 on time", "[none]"), ("38 % leave", "[none]"), ("24/7", "[24 on 1..7]"),
            ("open 24/7 for everybody", "[none]"), ("step 3 of the form", "[none]"), ("", "[none]"),
            (":)", "[~1 on -2..2]"), (":-(", "[~-1 on -2..2]"), ("tired :(", "[~-1 on -2..2]"),
            (";-)", "[~1 on -2..2]"),
            (":D", "[~1 on -2..2]"), (":'(", "[~-1 on -2..2]"), ("=)", "[~1 on -2..2]"), (":|", "[~0 on -2..2]"),
            (":))", "[~1 on -2..2]"), (":) → :(", "[~1 on -2..2 then -1 on -2..2]"), (":( 2/5", "[2 on 1..5]"),
            ("http://a.b", "[none]"), ("reasons:(1) b", "[none]"), ("5:30", "[none]"), (":Details", "[none]"),
        ])
    func figures(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test(
        "scores in words, in three languages",
        arguments: [
            ("7 out of 10", "[7 on 0..10]"), ("4 of 5", "[4 on 1..5]"), ("4 of 5 stars", "[4 on 1..5]"),
            ("3 stars", "[3 on 1..5]"), ("1 star", "[1 on 1..5]"), ("3 stars of 5", "[3 on 1..5]"),
            ("7 out of 10, tired", "[7 on 0..10]"), ("tired (2 out of 5)", "[2 on 1..5]"),
            ("Glad 4 of 5", "[4 on 1..5]"), ("4 out of 5 relieved", "[4 on 1..5]"),
            ("2 из 5 рада", "[2 on 1..5]"), ("4 z 5 zadowolony", "[4 on 1..5]"),
            ("4 из 5", "[4 on 1..5]"), ("8 из 10 баллов", "[8 on 0..10]"), ("2 звезды", "[2 on 1..5]"),
            ("рада, 4 из 5", "[4 on 1..5]"), ("4 z 5", "[4 on 1..5]"), ("5 na 5", "[5 on 1..5]"),
            ("3 gwiazdki", "[3 on 1..5]"), ("7 na 10 punktów", "[7 on 0..10]"),
            ("2 of 5 → 4 of 5", "[2 on 1..5 then 4 on 1..5]"),
            ("2 of 3 friends stay", "[none]"), ("step 2 of 5", "[none]"), ("шаг 2 из 5", "[none]"),
            ("2 из 3 ушли", "[none]"),
            ("6 of 5", "[none]"), ("9 stars", "[none]"), ("2 points of contact", "[none]"), ("38 % leave", "[none]"),
        ])
    func scoresInWords(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test("points and percent need a scale", arguments: ["8 points", "8 баллов", "80%", "80 %", "7 punktów"])
    func scoresWithoutScale(_ text: String) {
        let map = "# J\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | 1️⃣\(text) |\n"
        #expect(MarkedText.complaints(map).map { $0.prefix(22) } == ["bare-score error 1️⃣ wri".prefix(22)])
        #expect(read("80%", scale: EmotionScale(lowest: 0, highest: 100)) == "[80 on 0..100]")
        #expect(read("8 points", scale: .tenths) == "[8 on 0..10]")
    }

    @Test(
        "a sign that is parted from its number is taken for it, and told",
        arguments: [
            ("**Emotions**: 1️⃣- 2 angry", "−2 angry"), ("**Emotions:** 1️⃣− 1", "−1"),
            ("**Emotions:** 1️⃣+ 2 happy", "+2 happy"),
            ("**Emotions:**\n\n- 1️⃣2 angry", "- −2 angry"), ("**Эмоции:** 1️⃣- 1 тревога", "−1 тревога"),
        ])
    func partedSign(_ lane: String, _ meant: String) {
        let text = "# J\n\n## A\n\n**Actions:** b\n\n\(lane)\n"
        #expect(MarkedText.complaints(text) == ["signed-bullet warning 1️⃣ write \"\(meant)\""])
        let score = Reading.journey(text.replacing("1️⃣", with: "")).items.last?.feeling?.score?.value
        #expect(score == (meant.contains("+") ? 2 : meant.contains("1") ? -1 : -2))
    }

    @Test(
        "a dash before a number that counts something else is a dash",
        arguments: ["- 2 hours in a queue", "- 7 angry", "* 2 angry"])
    func dashes(_ text: String) {
        let map = Reading.draft("# J\n\n## A\n\n**Actions:** b\n\n**Emotions:**\n\n\(text)\n")
        #expect(map.diagnostics.isEmpty)
    }

    @Test(
        "words in three languages, with inflections",
        arguments: [
            ("frustrated", "[~-1 on -2..2]"), ("Frustration", "[~-1 on -2..2]"), ("Thrilled", "[~2 on -2..2]"),
            ("angry", "[~-2 on -2..2]"), ("not happy", "[~-1 on -2..2]"), ("Curious, hopeful", "[~1 on -2..2]"),
            ("Excited + terrified", "[~-2 on -2..2 to 2 on -2..2]"), ("in control", "[~1 on -2..2]"),
            ("Stressed — must hurry, then glad", "[~-1 on -2..2]"), ("Nervous→Proud", "[~-1 on -2..2 then 2 on -2..2]"),
            ("разочарование", "[~-1 on -2..2]"), ("разочарована", "[~-1 on -2..2]"), ("Тревога", "[~-1 on -2..2]"),
            ("злится", "[~-2 on -2..2]"), ("Восторг", "[~2 on -2..2]"), ("спокойна", "[~1 on -2..2]"),
            ("не уверена", "[~-1 on -2..2]"), ("Азарт / разочарование", "[~-1 on -2..2 to 2 on -2..2]"),
            ("нейтрально", "[~0 on -2..2]"), ("утомлённая", "[~-1 on -2..2]"),
            ("zadowolony", "[~1 on -2..2]"), ("zadowolona", "[~1 on -2..2]"), ("ulga", "[~1 on -2..2]"),
            ("Niepewność", "[~-1 on -2..2]"), ("wściekły", "[~-2 on -2..2]"), ("zachwycona", "[~2 on -2..2]"),
            ("zdenerwowany, zły", "[~-1.5 on -2..2]"), ("焦慮、趕時間", "[~-1 on -2..2]"), ("繁忙", "[none]"),
            ("“I am angry”", "[none]"), ("Walks to the shop and buys bread with happy children in tow today", "[none]"),
        ])
    func words(_ text: String, _ expected: String) {
        #expect(read(text) == expected)
    }

    @Test("a stated scale gives bare numbers a meaning")
    func statedScale() {
        #expect(read("4", scale: .fiveSteps) == "[4 on 1..5]")
        #expect(read("4 glad", scale: .fiveSteps) == "[4 on 1..5]")
        #expect(read("😊 4", scale: .fiveSteps) == "[4 on 1..5]")
        #expect(read("0 unsure", scale: .signed) == "[0 on -2..2]")
        #expect(read("2–4", scale: .fiveSteps) == "[2 on 1..5 to 4 on 1..5]")
        let wide = EmotionScale(lowest: -5, highest: 5)
        #expect(read("−4", scale: wide) == "[-4 on -5..5]")
    }

    @Test(
        "scales as people write them",
        arguments: [
            ("1..5", "1..5"), ("-2..+2", "-2..2"), ("−2…+2", "-2..2"), ("0-10", "0..10"), ("1–5", "1..5"),
            ("1 to 5", "1..5"),
        ])
    func scales(_ text: String, _ expected: String) {
        let scale = ScaleText.parse(text)
        #expect(scale.map { "\(Int($0.lowest))..\(Int($0.highest))" } == expected)
    }

    @Test("no scale in other texts", arguments: ["five", "5", "5..1", "3/5", "1 2 3"])
    func noScales(_ text: String) {
        #expect(ScaleText.parse(text) == nil)
    }

    @Test("the scale of a lane may stand in its name")
    func laneScale() {
        let journey = Reading.journey("| Stage | Actions | Emotion (1–5) |\n|---|---|---|\n| A | b | 4 |\n")
        #expect(journey.items.last?.feeling?.score == ExperienceScore(4, on: .fiveSteps))
    }

    @Test("a bare number is an error at its place")
    func bareScore() {
        let text =
            "# J\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | 3 |\n| C | d | glad (4) |\n| E | f | 2 cups |\n"
        #expect(Reading.complaints(text) == ["bare-score error 5:11", "bare-score error 6:11"])
    }

    @Test("a sign that became a list mark is a warning, and is read as it was meant")
    func signedBullet() {
        let text =
            "# J\n\n## A\n\n**Emotions:**\n\n- 2\n\n## B\n\n**Emotions:**\n\n+ 1\n\n## C\n\n**Emotions:**\n\n- -1\n"
        #expect(Reading.complaints(text) == ["signed-bullet warning 7:3", "signed-bullet warning 13:3"])
        #expect(Reading.journey(text).items.compactMap { $0.feeling?.score?.value } == [-2, 1, -1])
        #expect(Reading.complaints("---\nemotion-scale: 1..5\n---\n" + text.prefix(33)) == [])
        #expect(
            Reading.complaints("---\nemotion-scale: -2..+2\n---\n" + text.prefix(33)) == ["signed-bullet warning 10:3"])
    }

    @Test("a number off its scale is an error")
    func outOfScale() {
        let text = "# J\n\n| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | +3 |\n| C | d | 6/5 |\n"
        #expect(Reading.complaints(text) == ["score-out-of-scale error 5:11", "score-out-of-scale error 6:11"])
    }

    @Test("thoughts in a merged lane carry no feeling")
    func merged() {
        let journey = Reading.journey(
            "| Этап | Действия | Мысли и эмоции |\n|---|---|---|\n| A | б | «Куда?»<br>тревога |\n")
        #expect(journey.lanes.last?.kind == .thoughts)
        #expect(journey.lanes.last?.mergedKind == .emotions)
        #expect(journey.items.map { $0.feeling != nil } == [false, false, true])
    }

    @Test(
        "a slip in a word for a feeling is told when nothing else has a score",
        arguments: [
            ("frustated", "frustrated"), ("very frustated", "frustrated"), ("Разачарование", "разочарование"),
            ("dissappointed", "disappointed"), ("dissapointed", "disappointed"), ("dissappoitned", "disappointed"),
            ("owerwehlmed", "overwhelmed"), ("Разачаравание", "разочарование"), ("ovrewhlemed", "overwhelmed"),
        ])
    func slips(_ text: String, _ meant: String) {
        #expect(
            MarkedText.complaints("# T\n\n## A\n\n**Emotions:** 1️⃣\(text)\n") == [
                "unknown-feeling advice 1️⃣ write \"\(meant)\", or add a score such as \"+1\""
            ])
    }

    @Test(
        "words that are no slip are left alone",
        arguments: [
            "frustrated", "frustated (−1)", "frustated, but glad", "in two minds",
            "I was frustated by the long form they sent",
            "\u{201C}frustated\u{201D}", "pensive", "разочарован",
            // Two slips in a word that is not long, three in one that is, and another word's ending.
            "frstatted", "dissapoitned", "disapproving",
        ])
    func noSlips(_ text: String) {
        #expect(Reading.complaints("# T\n\n## A\n\n**Emotions:** \(text)\n").isEmpty)
    }

    @Test("a score with two signs is told as it was taken", arguments: [("++1", "+1"), ("--2", "−2"), ("+-1", "−1")])
    func doubledSigns(_ text: String, _ taken: String) {
        #expect(
            MarkedText.complaints("| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | 1️⃣\(text) |\n") == [
                "doubled-sign warning 1️⃣ write \"\(taken)\""
            ])
        #expect(Reading.complaints("| Stage | Actions | Emotions |\n|---|---|---|\n| A | b | \(taken) |\n").isEmpty)
    }

    @Test("a negative score is off a scale that has nothing below zero")
    func negativeOnPositiveScale() {
        let text = "---\nemotion-scale: 1..5\n---\n## A\n\n**Emotions:** 1️⃣-2\n"
        #expect(
            MarkedText.complaints(text) == [
                "score-out-of-scale error 1️⃣ correct the number, or state \"emotion-scale: -2..+2\" in the front matter"
            ])
        #expect(MarkedText.complaints(text.replacing("1..5", with: "-5..5").replacing("1️⃣", with: "")).isEmpty)
    }
}
