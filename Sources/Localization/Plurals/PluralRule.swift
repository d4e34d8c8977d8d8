/// Which form of a word goes with a count. Rules are named by the languages that share them; a words file names its
/// own after `plural:`.
///
/// The rules for whole numbers are those of Unicode's CLDR, "Language Plural Rules".
enum PluralRule: String, Sendable, Hashable, CaseIterable {
    /// One form for everything: Chinese, Japanese, Korean, Turkish in most uses.
    case none
    /// 1, everything else: English, German, Spanish, Italian and most others.
    case oneOther = "one-other"
    /// 0 and 1, everything else: French, Brazilian Portuguese.
    case zeroOneOther = "zero-one-other"
    /// 1 and 21, 2–4 and 22–24, everything else: Russian, Ukrainian, Belarusian.
    case eastSlavic = "east-slavic"
    /// 1, 2–4 and 22–24, everything else: Polish.
    case polish
    /// 1, 2–4, everything else: Czech, Slovak.
    case czech

    /// The form that goes with `count`; the sign does not matter.
    func form(of count: Int) -> PluralForm {
        let ones = count.magnitude % 10
        let tens = count.magnitude % 100
        let isFew = (2...4).contains(ones) && !(12...14).contains(tens)
        switch self {
        case .none: return .other
        case .oneOther: return count.magnitude == 1 ? .one : .other
        case .zeroOneOther: return count.magnitude <= 1 ? .one : .other
        case .eastSlavic: return ones == 1 && tens != 11 ? .one : isFew ? .few : .many
        case .polish: return count.magnitude == 1 ? .one : isFew ? .few : .many
        case .czech: return count.magnitude == 1 ? .one : (2...4).contains(count.magnitude) ? .few : .other
        }
    }

    /// The forms that whole numbers need; the last one stands in for any that a words file leaves out.
    var forms: [PluralForm] {
        switch self {
        case .none: [.other]
        case .oneOther, .zeroOneOther: [.one, .other]
        case .eastSlavic, .polish: [.one, .few, .many]
        case .czech: [.one, .few, .other]
        }
    }
}
