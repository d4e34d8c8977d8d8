/// How long something takes, as far as the author's words tell: `3–9 days`.
package struct TimeSpan: Sendable, Hashable {
    /// In seconds; both are equal where one length is told. A month counts as 30 days, a year as twelve months.
    package let least: Int
    package let most: Int

    package init(least: Int, most: Int) {
        self.least = least
        self.most = most
    }
}
