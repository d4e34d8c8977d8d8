import Foundation

// Writes a site of N journey maps to measure with: outlines of five stages, eight lanes and three items a cell, about
// 17 kB each, in English, Russian and Polish by turns. The same N gives the same bytes.
//
// usage: MakeMaps COUNT FOLDER

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]), count > 0 else {
    print("usage: MakeMaps COUNT FOLDER")
    exit(2)
}
let root = CommandLine.arguments[2]

func write(_ path: String, _ text: String) {
    let url = URL(fileURLWithPath: root).appendingPathComponent(path)
    do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    } catch {
        print("\(url.path): \(error)")
        exit(1)
    }
}

let teams = ["sales", "support", "digital", "risk", "delivery"]
write("journeybook.yaml", Site.settings(teams: teams))
for index in 0..<Site.personas { write("content/personas/\(Site.persona(index)).md", Site.personaFile(index)) }
for index in 0..<count {
    let tongue = Tongue.all[index % Tongue.all.count]
    var journey = JourneyWriter(number: index, tongue: tongue, team: teams[index % teams.count])
    write("content/journeys/group-\(index / 100)/journey-\(index).md", journey.text())
}
