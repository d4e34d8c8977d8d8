// swift-tools-version: 6.2
import PackageDescription

// Apart from the product: what only measures must not be built with it.
let package = Package(
    name: "benchmarks",
    targets: [
        .executableTarget(name: "MakeMaps", swiftSettings: [.swiftLanguageMode(.v6)]),
        .executableTarget(name: "Baseline", linkerSettings: [.linkedLibrary("cmark")]),
    ]
)
