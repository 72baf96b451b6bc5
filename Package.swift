// swift-tools-version: 6.2
import PackageDescription

// Everything that reaches outside the standard library stands behind one trait, on by default.
// Whoever embeds the libraries with `traits: []` fetches no package and links no system library.
let commandLine: TargetDependencyCondition? = .when(traits: ["CommandLine"])

let package = Package(
    name: "enkat",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "SurveyModel", targets: ["SurveyModel"]),
        .library(name: "Tables", targets: ["Tables"]),
        .library(name: "SurveyDefinition", targets: ["SurveyDefinition"]),
        .library(name: "ResponseImport", targets: ["ResponseImport"]),
        .library(name: "DefinitionExchange", targets: ["DefinitionExchange"]),
        .library(name: "SurveyStatistics", targets: ["SurveyStatistics"]),
        .library(name: "AnswerSimulation", targets: ["AnswerSimulation"]),
        .library(name: "DisclosureControl", targets: ["DisclosureControl"]),
        .library(name: "ResultSheets", targets: ["ResultSheets"]),
        .library(name: "YearSnapshots", targets: ["YearSnapshots"]),
        .library(name: "TeamPages", targets: ["TeamPages"]),
        .library(name: "ResponseStore", targets: ["ResponseStore"]),
        .library(name: "CollectionServer", targets: ["CollectionServer"]),
        .executable(name: "enkat", targets: ["enkat"]),
    ],
    traits: [
        .trait(name: "CommandLine", description: "The enkat command, YAML definition files, and collection."),
        .default(enabledTraits: ["CommandLine"]),
    ],
    dependencies: [
        // Help screens, completions and exit status 64 as every Swift command has them; kept by Apple.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // The only Swift YAML reader whose nodes carry line and column, which definition errors must name.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // SQLite with migrations, transactions that cannot be left half done, and backup while running.
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        // A small HTTP server on SwiftNIO; without its traits it brings neither configuration nor TLS, which the proxy has.
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        // What the server's own code says to SwiftNIO, of the versions that Hummingbird takes: sockets, HTTP's values, no log.
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        // Templates without logic that escape what they show.
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // Floor 1
        .target(name: "SurveyModel"),
        .target(
            name: "Tables",
            dependencies: ["CXLSXWriter", "CZlib", "CExpat", "CReadStat"].map {
                .target(name: $0, condition: commandLine)
            }),
        // libxlsxwriter: workbooks with native charts that open without a repair prompt
        .systemLibrary(
            name: "CXLSXWriter", pkgConfig: "xlsxwriter",
            providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
        // Workbooks are read by zlib and expat, data files of SPSS by ReadStat, which has no file for pkg-config.
        .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
        .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"]), .brew(["readstat"])]),
        // The hot path of a tally in C: the one place that reads bytes unchecked
        .target(name: "RowScan"),
        // Floor 2; definition files also say how samples are simulated
        .target(
            name: "SurveyDefinition",
            dependencies: [
                "SurveyModel", "AnswerSimulation", "Tables",
                .product(name: "Yams", package: "Yams", condition: commandLine),
            ]),
        .target(name: "ResponseImport", dependencies: ["SurveyModel", "Tables", "RowScan"]),
        .target(name: "SurveyStatistics", dependencies: ["SurveyModel"]),
        // Answers collected here, in SQLite; empty without the trait
        .target(
            name: "ResponseStore",
            dependencies: ["SurveyModel", .product(name: "GRDB", package: "GRDB.swift", condition: commandLine)]),
        .target(name: "AnswerSimulation", dependencies: ["SurveyModel", "Tables"]),
        // Floor 3
        .target(
            name: "DefinitionExchange", dependencies: ["SurveyModel", "SurveyDefinition", "ResponseImport", "Tables"]),
        .target(name: "DisclosureControl", dependencies: ["SurveyModel", "SurveyStatistics"]),
        // What is for a team alone stands apart from all that is published
        .target(name: "TeamPages", dependencies: ["SurveyModel", "SurveyStatistics"]),
        // Floor 4
        .target(name: "ResultSheets", dependencies: ["SurveyModel", "DisclosureControl", "Tables"]),
        .target(name: "YearSnapshots", dependencies: ["SurveyModel", "DisclosureControl"]),
        // Asks and stores, and knows no statistics
        .target(
            name: "CollectionServer",
            dependencies: [
                "SurveyModel", "ResponseStore",
                .product(name: "Hummingbird", package: "hummingbird", condition: commandLine),
                .product(name: "HummingbirdCore", package: "hummingbird", condition: commandLine),
                .product(name: "NIOCore", package: "swift-nio", condition: commandLine),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: commandLine),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: commandLine),
                .product(name: "Logging", package: "swift-log", condition: commandLine),
                .product(name: "Mustache", package: "swift-mustache", condition: commandLine),
            ]),
        // Floor 5
        .executableTarget(
            name: "enkat",
            dependencies: [
                "SurveyModel", "Tables", "SurveyDefinition", "ResponseImport", "SurveyStatistics",
                "AnswerSimulation", "DefinitionExchange", "DisclosureControl", "ResultSheets", "YearSnapshots",
                "TeamPages", "ResponseStore", "CollectionServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser", condition: commandLine),
            ]),

        // Tests
        .testTarget(name: "SurveyModelTests", dependencies: ["SurveyModel"]),
        .testTarget(name: "TablesTests", dependencies: ["Tables"]),
        .testTarget(name: "ResponseImportTests", dependencies: ["SurveyModel", "Tables", "ResponseImport"]),
        .testTarget(name: "SurveyStatisticsTests", dependencies: ["SurveyModel", "SurveyStatistics"]),
        .testTarget(
            name: "DisclosureControlTests", dependencies: ["SurveyModel", "SurveyStatistics", "DisclosureControl"]),
        .testTarget(
            name: "YearSnapshotsTests",
            dependencies: ["SurveyModel", "SurveyStatistics", "DisclosureControl", "YearSnapshots"]),
        .testTarget(
            name: "AnswerSimulationTests",
            dependencies: ["AnswerSimulation", "SurveyModel", "SurveyDefinition", "Tables"],
            exclude: ["Expected"]),
        .testTarget(
            name: "SurveyDefinitionTests", dependencies: ["SurveyModel", "SurveyDefinition", "AnswerSimulation"]),
        .testTarget(
            name: "DefinitionExchangeTests",
            dependencies: ["DefinitionExchange", "SurveyModel", "SurveyDefinition", "ResponseImport", "Tables"]),
        .testTarget(
            name: "ResultSheetsTests",
            dependencies: ["ResultSheets", "DisclosureControl", "SurveyModel", "Tables", "SurveyTestSupport"],
            exclude: ["__Snapshots__"]),
        // Attacks the store's files by SQLite itself.
        .testTarget(
            name: "ResponseStoreTests",
            dependencies: [
                "ResponseStore", "SurveyModel",
                .product(name: "GRDB", package: "GRDB.swift", condition: commandLine),
            ]),
        .testTarget(
            name: "CollectionServerTests",
            dependencies: [
                "CollectionServer", "ResponseStore", "SurveyModel", "SurveyDefinition", "ResponseImport", "Tables",
                "SurveyTestSupport",
                .product(name: "Hummingbird", package: "hummingbird", condition: commandLine),
                .product(name: "HTTPTypes", package: "swift-http-types", condition: commandLine),
                .product(name: "Mustache", package: "swift-mustache", condition: commandLine),
            ],
            exclude: ["__Snapshots__"]),
        // The examples of the documentation, and the files on its pages made by the command itself
        .testTarget(
            name: "DocumentationTests",
            dependencies: [
                "enkat", "SurveyModel", "Tables", "SurveyDefinition", "ResponseImport", "SurveyStatistics",
                "AnswerSimulation", "DefinitionExchange", "DisclosureControl", "ResultSheets", "YearSnapshots",
                "TeamPages", "ResponseStore", "CollectionServer",
            ]),
        // Runs the built command; depends on it so that it is built, and imports none of it.
        .testTarget(name: "CommandTests", dependencies: ["enkat", "ResponseStore", "SurveyModel"]),
        // For tests alone
        .target(name: "SurveyTestSupport"),
    ]
)

for target in package.targets where target.name != "RowScan" && [.regular, .executable, .test].contains(target.type) {
    var settings: [SwiftSetting] = [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335: `any` says where dispatch is dynamic
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444: a file imports what it uses
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: floors stay private unless said
        .treatAllWarnings(as: .error),
    ]
    // Spans inside #expect are refused under strict memory safety, so tests go without.
    if target.type == .regular { settings.append(.strictMemorySafety()) }
    target.swiftSettings = settings
}
