/// The mark that the settings give a lane of the author's own: one of those that channels or known lanes have.
package enum LaneIcon: Sendable, Hashable {
    case channel(ChannelIcon)
    case lane(LaneKind)
}

extension LaneIcon: RawRepresentable, CaseIterable {
    package static let allCases: [LaneIcon] =
        ChannelIcon.allCases.filter { $0 != .other }.map { .channel($0) }
        + LaneKind.allCases.filter { $0 != .custom }.map { .lane($0) }

    /// A channel's icon or a lane's kind as it is written: `person`, `pain-points`.
    package init?(rawValue: String) {
        guard let icon = LaneIcon.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = icon
    }

    package var rawValue: String {
        switch self {
        case .channel(let icon): icon.rawValue
        case .lane(let kind): kind.rawValue
        }
    }
}
