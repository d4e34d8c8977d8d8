import MapReading

/// The sections of a persona's page that exist whether or not the file has headings for them.
enum PersonaAnchors {
    static let fields = ["goals", "needs", "frustrations", "motivations", "barriers", "channels", "traits", "quote"]
}
