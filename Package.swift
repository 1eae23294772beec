// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "tennorms",
    products: [
        .executable(name: "tennorms", targets: ["TenNormsCLI"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        // The story, in order.
        .target(
            name: "Intake",
            dependencies: ["Norms", .product(name: "Crypto", package: "swift-crypto")]
        ),
        .target(name: "Reading", dependencies: ["Norms", "OOXML"]),
        .target(name: "Validation", dependencies: ["Norms"]),
        .target(name: "Scoring", dependencies: ["Norms"]),
        .target(
            name: "Recording",
            dependencies: [
                "Norms", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
        ),
        .target(name: "Publishing", dependencies: ["Norms", "OOXML"]),

        // Above the story: the pipeline that tells it, and the command that starts it.
        .target(
            name: "TenNorms",
            dependencies: [
                "Norms", "Intake", "Reading", "Validation", "Scoring", "Recording", "Publishing",
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .executableTarget(
            name: "TenNormsCLI",
            dependencies: [
                "TenNorms", "Norms",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]
        ),

        // Below the story: the words it uses, and the files it is written on.
        .target(name: "Norms"),
        .target(
            name: "OOXML",
            dependencies: ["CLibXML2", "CLibZip", "CXlsxWriter"],
            swiftSettings: [.strictMemorySafety()]
        ),
        .systemLibrary(
            name: "CLibXML2",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"])]
        ),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(
            name: "CXlsxWriter",
            pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"])]
        ),

        // What `make bench` measures beside the command itself.
        .executableTarget(
            name: "Workloads",
            dependencies: ["OOXML", "Norms", "Publishing", "TenNorms"],
            path: "Benchmarks/Workloads"
        ),

        // The tests: one target a module, and three that look at the whole.
        .target(name: "Support", dependencies: ["Norms", "OOXML"], path: "Tests/Support"),
        .testTarget(name: "NormsTests", dependencies: ["Norms"]),
        .testTarget(
            name: "OOXMLTests",
            dependencies: ["OOXML", "Support"],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "IntakeTests", dependencies: ["Intake", "Norms", "Support"]),
        .testTarget(
            name: "ReadingTests",
            dependencies: ["Reading", "Norms", "OOXML", "Support"],
            exclude: ["Fixtures"]
        ),
        .testTarget(name: "ValidationTests", dependencies: ["Validation", "Norms", "Support"]),
        .testTarget(name: "ScoringTests", dependencies: ["Scoring", "Norms", "Support"]),
        .testTarget(name: "RecordingTests", dependencies: ["Recording", "Norms", "Support"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: ["Publishing", "Norms", "OOXML", "Support"],
            exclude: ["Fixtures"]
        ),
        .testTarget(
            name: "TenNormsTests",
            dependencies: ["TenNorms", "Recording", "Intake", "Norms", "OOXML", "Support"]
        ),
        .testTarget(name: "ArchitectureTests"),
        .testTarget(
            name: "JourneyTests",
            dependencies: ["TenNorms", "Norms", "Support"],
            exclude: ["Journeys"]
        ),
        .testTarget(
            name: "CommandTests",
            dependencies: ["TenNormsCLI", "Support"],
            exclude: ["Transcripts"]
        ),
    ]
)

// Swift 7's rules, today; and no warning survives a build.
for target in package.targets where target.type != .system {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("ImmutableWeakCaptures"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .treatAllWarnings(as: .error),
        ]
}
