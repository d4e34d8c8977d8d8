// swift-tools-version: 6.2
import PackageDescription

// In CI every warning of ours is an error; on a desk a warning must not stop the next try.
let strictness: [SwiftSetting] = Context.environment["CI"] == "true" ? [.treatAllWarnings(as: .error)] : []
let settings: [SwiftSetting] = strictness + [.swiftLanguageMode(.v6)]

/// A room: its floor is told in docs/architecture.md, and a test holds the arrows to it.
func room(_ name: String, _ rooms: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: rooms, exclude: exclude, swiftSettings: settings)
}

func tests(of name: String, _ more: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.target(name: name)] + more, exclude: exclude, swiftSettings: settings)
}

let package = Package(
    name: "journeybook",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "journeybook", targets: ["journeybook"])],
    dependencies: [
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Fills in the templates.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/swiftcsv/SwiftCSV", from: "0.10.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
        .target(name: "CTheme"),
        .target(name: "CPlatform"),

        room("MarkupWriting", []),
        room("SourceDiagnostics", []),

        room("JourneyModel", ["MarkupWriting"]),
        room("LocatedYAML", ["SourceDiagnostics", .product(name: "Yams", package: "Yams")]),
        room("SheetReading", ["SourceDiagnostics", .product(name: "SwiftCSV", package: "SwiftCSV")]),
        room("DocumentSyntax", ["CCmark", "MarkupWriting", "SourceDiagnostics"]),
        room("Localization", ["JourneyModel", "LocatedYAML", "MarkupWriting", "SourceDiagnostics"]),

        room(
            "MapReading",
            [
                "DocumentSyntax", "JourneyModel", "LocatedYAML", "MarkupWriting", "SheetReading", "SourceDiagnostics",
            ]),
        room("AtlasAnalysis", ["JourneyModel", "MarkupWriting"]),

        room("AtlasLinking", ["JourneyModel", "MapReading", "MarkupWriting", "SourceDiagnostics"]),
        room("MapDrawing", ["AtlasAnalysis", "JourneyModel", "Localization", "MarkupWriting"]),
        room(
            "Theming",
            ["CTheme", "MarkupWriting", "SourceDiagnostics", .product(name: "Mustache", package: "swift-mustache")]),

        room(
            "SitePages",
            ["AtlasAnalysis", "JourneyModel", "Localization", "MapDrawing", "MarkupWriting", "Theming"]),
        room("SiteExports", ["AtlasAnalysis", "JourneyModel", "Localization", "MarkupWriting"]),

        room(
            "SiteBuilder",
            [
                "AtlasAnalysis", "AtlasLinking", "CPlatform", "DocumentSyntax", "JourneyModel", "Localization",
                "LocatedYAML", "MapReading", "MarkupWriting", "SheetReading", "SiteExports", "SitePages",
                "SourceDiagnostics", "Theming",
            ]),
        room(
            "PreviewServer",
            [
                "JourneyModel", "MarkupWriting", "SiteBuilder", "SitePages", "SourceDiagnostics", "Theming",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]),
        room(
            "JourneybookCommand",
            [
                "AtlasAnalysis", "JourneyModel", "MapDrawing", "MapReading", "MarkupWriting", "PreviewServer",
                "SiteBuilder", "SiteExports", "SourceDiagnostics", "Theming",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "journeybook", dependencies: ["JourneybookCommand"], swiftSettings: settings),
        // Measures what the package keeps to itself; no part of the product.
        .executableTarget(
            name: "DrawingTime", dependencies: ["JourneyModel", "MapDrawing", "SiteBuilder", "SitePages"],
            path: "Benchmarks/Sources/DrawingTime", swiftSettings: settings),

        // What tests of several rooms need.
        .target(name: "TestFolders", path: "Tests/TestFolders", swiftSettings: settings),
        tests(of: "MarkupWriting"),
        tests(of: "SourceDiagnostics"),
        tests(of: "JourneyModel", ["MarkupWriting"]),
        tests(of: "LocatedYAML", ["SourceDiagnostics"]),
        tests(of: "SheetReading", ["SourceDiagnostics"]),
        tests(of: "DocumentSyntax", ["MarkupWriting", "SourceDiagnostics"]),
        tests(of: "Localization", ["JourneyModel", "SourceDiagnostics", "Theming"]),
        tests(
            of: "MapReading",
            ["DocumentSyntax", "JourneyModel", "LocatedYAML", "MarkupWriting", "SourceDiagnostics", "Theming"]),
        tests(of: "AtlasAnalysis", ["JourneyModel", "MarkupWriting"]),
        tests(
            of: "AtlasLinking",
            ["DocumentSyntax", "JourneyModel", "MapReading", "MarkupWriting", "SourceDiagnostics", "Theming"]),
        tests(
            of: "MapDrawing",
            ["AtlasAnalysis", "JourneyModel", "Localization", "MarkupWriting", "SourceDiagnostics", "Theming"],
            exclude: ["Goldens"]),
        tests(of: "Theming", ["MarkupWriting", "SourceDiagnostics"]),
        tests(
            of: "SitePages",
            ["AtlasAnalysis", "JourneyModel", "Localization", "MarkupWriting", "SourceDiagnostics", "Theming"],
            exclude: ["Goldens"]),
        tests(
            of: "SiteExports",
            ["JourneyModel", "Localization", "MarkupWriting", "SourceDiagnostics", "Theming"]),
        tests(
            of: "SiteBuilder",
            [
                "AtlasLinking", "JourneyModel", "MapReading", "MarkupWriting", "SourceDiagnostics", "SitePages",
                "TestFolders", "Theming",
            ],
            exclude: ["Goldens"]),
        tests(of: "PreviewServer", ["JourneyModel", "SiteBuilder", "SourceDiagnostics", "TestFolders", "Theming"]),
        .testTarget(
            name: "CommandLineTests", dependencies: ["JourneybookCommand", "TestFolders", "journeybook"],
            swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", dependencies: ["SourceDiagnostics"], swiftSettings: settings),
    ]
)
