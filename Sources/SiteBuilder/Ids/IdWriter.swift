import AtlasLinking
import JourneyModel
import MapReading
import SourceDiagnostics

/// Writes the ids that parts of maps lack into the text of a file: the addresses that they have today, so that no link
/// breaks, and so that rewording will break none.
///
/// Nothing else changes. The new text is read again; an id is kept only where every map says what it said before.
package struct IdWriter: Sendable {
    /// What became of one file.
    package struct Result: Sendable {
        package let bytes: [UInt8]
        /// Insertions by offset in the old text.
        package let insertions: [(offset: Int, bytes: [UInt8])]
        /// Parts that have no id still, because none can be written there.
        package let missing: Int

        package var written: Int { insertions.count }
    }

    private let reader: MapReader

    package init(reader: MapReader) {
        self.reader = reader
    }

    /// - Parameter originals: what the file's maps translate, by their place in it: a translation has the addresses of
    ///   its original.
    package func write(_ file: SourceFile, as role: FileRole, originals: [Int: TranslatedMap] = [:]) -> Result {
        let account = reader.account(for: file, as: role)
        let (places, homeless) = IdPlaces(file, account, originals: originals).find()
        guard !places.isEmpty else { return Result(bytes: file.bytes, insertions: [], missing: homeless) }
        let attempt = Attempt(
            reader: reader, file: file, role: role, before: account.draft, originals: originals)
        let kept = attempt.largest(places)
        let insertions = kept.sorted { $0.offset < $1.offset }
        return Result(
            bytes: Attempt.insert(insertions, into: file.bytes),
            insertions: insertions.map { ($0.offset, $0.bytes) }, missing: homeless + places.count - kept.count)
    }
}

/// Tries insertions by reading the file again.
private struct Attempt {
    let reader: MapReader
    let file: SourceFile
    let role: FileRole
    let before: FileDraft
    let originals: [Int: TranslatedMap]

    /// The insertions that leave every map as it was: all of them, or what is left after halving where some do not.
    func largest(_ places: [IdPlace]) -> [IdPlace.Insertion] {
        let first = places.map { $0.ways[0] }
        if holds(first, count: places.count) { return first }
        if places.count == 1 {
            return places[0].ways.dropFirst().first { holds([$0], count: 1) }.map { [$0] } ?? []
        }
        let middle = places.count / 2
        let one = largest(Array(places[..<middle]))
        let other = largest(Array(places[middle...]))
        let both = one + other
        return holds(both, count: both.count) ? both : one
    }

    /// Whether the file with these insertions has the same maps, with that many more ids.
    private func holds(_ insertions: [IdPlace.Insertion], count: Int) -> Bool {
        let sorted = insertions.sorted { $0.offset < $1.offset }
        let changed = SourceFile(path: file.path, bytes: Attempt.insert(sorted, into: file.bytes))
        let after = reader.read(changed, as: role)
        let old = before.journeys
        let new = after.journeys
        guard old.count == new.count, after.diagnostics.count == before.diagnostics.count else { return false }
        guard ids(new) == ids(old) + count else { return false }
        return old.indices.allSatisfy { map in
            MapContent(old[map]) == MapContent(new[map])
                && PartAddresses(of: old[map], translating: originals[map])
                    == PartAddresses(of: new[map], translating: originals[map])
        }
    }

    private func ids(_ maps: [JourneyDraft]) -> Int {
        maps.reduce(0) { count, map in
            count + map.stages.count { $0.attributes?.id != nil } + map.steps.count { $0.attributes?.id != nil }
                + map.items.count { $0.attributes?.id != nil }
        }
    }

    /// - Parameter insertions: by offset.
    static func insert(_ insertions: [IdPlace.Insertion], into bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + insertions.reduce(0) { $0 + $1.bytes.count })
        var done = 0
        for insertion in insertions {
            result += bytes[done..<insertion.offset]
            result += insertion.bytes
            done = insertion.offset
        }
        return result + bytes[done...]
    }
}
