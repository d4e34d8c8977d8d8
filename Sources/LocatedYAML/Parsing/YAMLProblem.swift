/// What libyaml stumbled over, before it has been put into plain words.
struct YAMLProblem: Sendable {
    /// libyaml's own wording.
    let words: String
    /// Where it stopped, in the bytes it was given.
    let offset: Int
    /// Where the thing that it could not finish begins.
    let contextOffset: Int

    /// `*important*` and `& co`: text that looks like an alias or an anchor.
    var isMalformedReference: Bool { words.hasPrefix("did not find expected alphabetic or numeric") }

    /// A second `: ` on a line that already has a key.
    var isUnexpectedColon: Bool { words.hasPrefix("mapping values are not allowed") }
}
