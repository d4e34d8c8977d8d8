import MarkupWriting

/// Something that statements of a map rest on.
package struct EvidenceSource: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case interview, survey, observation, analytics, support, sales, team, assumption
    }

    package let id: String
    package let kind: Kind
    package let title: String
    package let date: CalendarDate?
    /// How many people, calls or answers, as written: `12 interviews`, `214`.
    package let sample: String?
    /// Index into the owner's table of links.
    package let link: Int?
    /// What the author states of who spoke first; nil leaves it to the kind.
    package let statedSolicited: Bool?

    package init(
        id: String, kind: Kind, title: String, date: CalendarDate?, sample: String?, link: Int?,
        statedSolicited: Bool? = nil
    ) {
        self.id = id
        self.kind = kind
        self.title = title
        self.date = date
        self.sample = sample
        self.link = link
        self.statedSolicited = statedSolicited
    }

    /// Whether customers were asked (`true`) or came or acted of their own accord; nil where no customer spoke.
    package var isSolicited: Bool? { statedSolicited ?? kind.isSolicited }

    /// Whether it has reached an age at which customers may have changed their mind; what has no date has no age.
    package func isOld(after period: CalendarPeriod, on today: CalendarDate) -> Bool {
        date.map { $0.advanced(by: period) <= today } ?? false
    }
}

extension EvidenceSource.Kind {
    /// What one source of this kind is worth.
    package var grade: EvidenceGrade {
        switch self {
        case .interview, .survey, .observation, .analytics, .support, .sales: .researched
        case .team: .partly
        case .assumption: .assumed
        }
    }
}

extension EvidenceSource.Kind {
    /// Whether sources of the kind ask customers; nil where no customer speaks.
    fileprivate var isSolicited: Bool? {
        switch self {
        case .interview, .survey: true
        case .observation, .analytics, .support, .sales: false
        case .team, .assumption: nil
        }
    }
}

/// How sure a statement is: by its best source.
package enum EvidenceGrade: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// Rests on customers: interviews, surveys, observation, analytics, support, sales.
    case researched
    /// Rests on what the team knows.
    case partly
    /// An assumption, or nothing is said.
    case assumed

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
