import JourneyModel

/// The whole way from an author's files to a site.
package enum SiteBuild {
    /// What decides the site beside the files.
    package struct Settings: Sendable {
        /// Address of the site's root, with a slash at its end.
        package var baseURL: String?
        /// The day on which reviews are overdue or not.
        package var today: CalendarDate
        /// How many threads work at once; never changes the result.
        package var jobs: Int

        package init(baseURL: String? = nil, today: CalendarDate, jobs: Int = 1) {
            self.baseURL = baseURL
            self.today = today
            self.jobs = jobs
        }
    }
}
