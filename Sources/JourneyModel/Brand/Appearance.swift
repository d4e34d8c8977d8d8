/// How pages look until a reader chooses: light, dark, or as the reader's device has it.
package enum Appearance: String, Sendable, Hashable, CaseIterable {
    case light, dark, device
}
