import SiteBuilder

extension Terminal {
    /// Tells what stopped a command, and what to do about it.
    static func tell(_ failure: EnvironmentFailure, noColor: Bool = false) {
        let label = Paint(isOn: !noColor && takesColour(.messages)).bold("error", .red)
        write("\(label): \(failure.sentence)\n\(failure.remedy)\n", to: .messages)
    }
}
