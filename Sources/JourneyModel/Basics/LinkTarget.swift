/// Where a link of the author's leads once the whole site is known.
package enum LinkTarget: Hashable, Sendable {
    /// A place on the page that shows the text itself; the id without `#`.
    case here(fragment: String)
    case journey(Reference<Journey>, fragment: String?)
    case persona(Reference<Persona>, fragment: String?)
    case page(Reference<ContentPage>, fragment: String?)
    /// A file that is copied into the site, such as an image; path below `assets`.
    case asset(path: String)
    /// An address outside the site, already cleaned.
    case web(String)
    /// Leads nowhere (reported as an error), or to a scheme that is not allowed.
    case nowhere
}
