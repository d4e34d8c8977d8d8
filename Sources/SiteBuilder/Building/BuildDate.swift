import JourneyModel

/// The day of a build, read once: it is an input like the files.
package enum BuildDate {
    /// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else today, both in UTC.
    package static func today(
        sourceDate: String? = Disk.environment("SOURCE_DATE_EPOCH"), now: Int = Disk.now()
    ) throws(EnvironmentFailure) -> CalendarDate {
        guard let sourceDate, !sourceDate.isEmpty else { return CalendarDate(daysSinceEpoch: now / 86_400) }
        // Beyond the year 9999 there is no calendar date of ours.
        guard let seconds = Int(sourceDate), (0...253_402_300_799).contains(seconds) else {
            throw .malformedSourceDate(text: sourceDate)
        }
        return CalendarDate(daysSinceEpoch: seconds / 86_400)
    }
}
