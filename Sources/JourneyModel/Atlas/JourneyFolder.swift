/// A folder of journeys, for instance a business, as the settings call it.
package struct JourneyFolder: Sendable {
    /// Below `journeys`, with slashes: `bank/cards`.
    package let path: String
    /// Names by language; the first is the settings' own.
    package let names: [LocalizedName]

    package init(path: String, names: [LocalizedName]) {
        self.path = path
        self.names = names
    }
}

extension SiteFacts {
    /// Folders as words, the uppermost first: `Bank › Small business`. What the settings do not name is told by its own
    /// name: `small-business` reads `Small business`.
    package func name(ofFolders folders: [String], in language: LanguageCode) -> String {
        folders.indices.map { index in
            let path = folders[...index].joined(separator: "/")
            return self.folders.first { $0.path == path }?.names.shown(in: language)?.text
                ?? FileName.readable(folders[index])
        }.joined(separator: " › ")
    }

    /// Where folders stand among others: those that the settings name come first, in their order.
    package func place(ofFolders folders: [String]) -> Int {
        for end in folders.indices.reversed() {
            let path = folders[...end].joined(separator: "/")
            if let place = self.folders.firstIndex(where: { $0.path == path }) { return place }
        }
        return self.folders.count
    }
}
