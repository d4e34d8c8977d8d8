import JourneyModel
import Testing

@testable import AtlasAnalysis

@Suite struct StageMatchingTests {
    /// `id=Name@phase`; without an id the name is one.
    private func stages(_ texts: [String]) -> [Stage] {
        texts.map { text in
            let parts = text.split(separator: "@")
            let named = parts[0].split(separator: "=")
            return Stage(
                id: String(named[0]), name: String(named.last ?? ""),
                phase: parts.count > 1 ? Int(parts[1]).map { Reference($0) } : nil)
        }
    }

    /// `Old`, `Old→New`, `+New`, `-Old`.
    private func told(_ before: [String], _ after: [String]) -> [String] {
        let (old, new) = (stages(before), stages(after))
        return StageMatching(from: old, to: new).pairs.map { pair in
            let (left, right) = (pair.before.map { old[$0].name } ?? "", pair.after.map { new[$0].name } ?? "")
            switch pair.fate {
            case .kept: return right
            case .renamed: return left + "→" + right
            case .added: return "+" + right
            case .removed: return "-" + left
            }
        }
    }

    @Test("stages of one id are one stage, renamed when their names differ")
    func ids() {
        #expect(
            told(
                ["dream=Dreaming", "form=Applying", "proof=Proving", "wait=Waiting"],
                ["dream=Checking", "form=Applying", "wait=Following"])
                == ["Dreaming→Checking", "Applying", "-Proving", "Waiting→Following"])
    }

    @Test("stages of one name are one stage, whatever their ids and case")
    func names() {
        #expect(told(["a=Waiting", "b=Signing"], ["c=SIGNING", "d=Waiting"]) == ["SIGNING", "Waiting"])
    }

    @Test("stages of similar names are one stage, the most similar first")
    func similarNames() {
        #expect(
            told(["Waiting for the answer", "Signing"], ["Waiting for an answer", "Signing the papers"])
                == ["Waiting for the answer→Waiting for an answer", "Signing→Signing the papers"])
        #expect(
            told(["Calls", "Waits for a call"], ["Waits for calls"]) == ["-Calls", "Waits for a call→Waits for calls"])
    }

    @Test("similar names do not lie crosswise")
    func crossing() {
        #expect(
            told(["a=Paying in", "b=Buying shoes"], ["c=Buying a shoe", "d=Buying shoes", "e=Paying in cash"]).contains(
                "Paying in→Paying in cash") == false)
    }

    @Test("what is left alone between the same neighbours in the same phase is one stage")
    func neighbours() {
        #expect(told(["A", "Papers@2", "C"], ["A", "Consent@2", "C"]) == ["A", "Papers→Consent", "C"])
        #expect(told(["A", "Papers@2", "C"], ["A", "Consent@3", "C"]) == ["A", "-Papers", "+Consent", "C"])
        #expect(
            told(["A", "Papers", "Stamp", "C"], ["A", "Consent", "C"]) == ["A", "-Papers", "-Stamp", "+Consent", "C"])
        #expect(told(["Papers"], ["Consent"]) == ["Papers→Consent"])
    }

    @Test("every stage of both is told once", arguments: 0..<200)
    func everyStageOnce(seed: Int) {
        let names = ["Ask", "Asking", "Wait", "Waiting", "Pay", "Paying back", "Sign", "Go"]
        func pick(_ salt: Int) -> [Stage] {
            stages((0..<(seed * salt) % 6).map { names[(seed * 7 + $0 * salt * 5) % names.count] + "@\($0 % 2)" })
        }
        let (old, new) = (pick(3), pick(5))
        let pairs = StageMatching(from: old, to: new).pairs
        #expect(pairs.compactMap(\.before).sorted() == Array(old.indices))
        #expect(pairs.compactMap(\.after) == Array(new.indices))
    }
}
