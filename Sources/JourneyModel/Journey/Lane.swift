/// One row of a map.
package struct Lane: Sendable {
    /// Part of addresses: the kind, or the slug of the name for the author's own lanes; unique within the journey.
    package let id: String
    /// The author's words.
    package let name: String
    package let kind: LaneKind
    /// What else the lane holds when the author merged two ("Thoughts and emotions").
    package let mergedKind: LaneKind?
    /// What it is called in later stages, where the author's words change.
    package let otherNames: [String]
    /// The mark that the settings give a lane of the author's own.
    package let icon: LaneIcon?
    /// Hidden in the diagram and the table by the front matter; still part of the data.
    package let isHidden: Bool
    /// The lines of a service blueprint that the author drew above it, from the top.
    package let lines: [BlueprintLine]

    package init(
        id: String, name: String, kind: LaneKind, mergedKind: LaneKind? = nil, otherNames: [String] = [],
        icon: LaneIcon? = nil, isHidden: Bool = false, lines: [BlueprintLine] = []
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.mergedKind = mergedKind
        self.otherNames = otherNames
        self.icon = icon
        self.isHidden = isHidden
        self.lines = lines
    }

    package func holds(_ kind: LaneKind) -> Bool { self.kind == kind || mergedKind == kind }
}

/// What a lane holds, and whether it is shown. Whoever walks over all items asks for nothing else of their lanes, and it
/// costs nothing to copy.
public struct LaneKinds: Sendable {
    @usableFromInline package let kind: LaneKind
    @usableFromInline package let mergedKind: LaneKind?
    package let isHidden: Bool

    init(_ lane: Lane) {
        kind = lane.kind
        mergedKind = lane.mergedKind
        isHidden = lane.isHidden
    }

    @inlinable public func holds(_ kind: LaneKind) -> Bool { self.kind == kind || mergedKind == kind }
}
