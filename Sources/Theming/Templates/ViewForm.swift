import MarkupWriting

/// The form of a view: which of its names have a value, which flags are set, how long its lists are, and the same of the
/// views inside it; and apart from the form all values, in one row.
struct ViewForm {
    enum Value {
        case text(String)
        case html(SafeMarkup)

        /// What stands for it on the page.
        var markup: [UInt8] {
            switch self {
            case .text(let text): Array(MarkupWriter.escaped(text).utf8)
            case .html(let markup): markup.bytes
            }
        }
    }

    /// What stands in a form for a name.
    private enum Sign {
        static let absent: UInt8 = 0
        static let empty: UInt8 = 1
        static let value: UInt8 = 2
        static let no: UInt8 = 3
        static let yes: UInt8 = 4
        static let list: UInt8 = 5
        static let view: UInt8 = 6
        static let constant: UInt8 = 7
    }

    private(set) var bytes: [UInt8] = []
    private(set) var values: [Value] = []

    init(_ view: some TemplateView) {
        bytes.reserveCapacity(256)
        values.reserveCapacity(64)
        add(view)
    }

    private mutating func add(_ view: any TemplateView) {
        if let name = view.constantName {
            bytes.append(Sign.constant)
            bytes.append(contentsOf: name.utf8)
            bytes.append(0)
            return
        }
        for name in type(of: view).shape.names {
            switch view.value(for: name) {
            case nil: bytes.append(Sign.absent)
            case .text(let text)?: add(.text(text), isEmpty: text.isEmpty)
            case .html(let markup)?: add(.html(markup), isEmpty: markup.isEmpty)
            case .flag(let flag)?: bytes.append(flag ? Sign.yes : Sign.no)
            case .view(let view)?:
                bytes.append(Sign.view)
                add(view)
            case .list(let views)?:
                bytes.append(Sign.list)
                var count = views.count
                while count > 0 {
                    bytes.append(UInt8(count & 0x7F) | 0x80)
                    count >>= 7
                }
                bytes.append(0)
                for view in views { add(view) }
            }
        }
    }

    private mutating func add(_ value: Value, isEmpty: Bool) {
        bytes.append(isEmpty ? Sign.empty : Sign.value)
        if !isEmpty { values.append(value) }
    }
}

/// Notes which values a template prints, in the order of its text.
final class FormRecorder {
    /// What is printed for a value. It cannot come from anywhere else: templates with control characters are refused,
    /// and texts lose theirs when they are escaped.
    static let mark: UInt8 = 0x01

    private(set) var holes: [Int] = []
    private var count = 0

    /// The number of the next value, in the order in which `ViewForm` has them.
    func next() -> Int {
        count += 1
        return count - 1
    }

    /// Notes a value and gives what to print in its place.
    func note(_ value: Int) -> String {
        holes.append(value)
        return "\u{1}"
    }
}
