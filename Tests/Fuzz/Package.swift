// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzing of everything that reads files from outside; built by Tests/Fuzz/run.sh alone, never by users.
let package = Package(
    name: "Fuzz",
    dependencies: [.package(name: "enkat", path: "../..")],
    targets: [
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "CFuzzer", .product(name: "Tables", package: "enkat"), .product(name: "SurveyModel", package: "enkat"),
                .product(name: "ResponseImport", package: "enkat"),
                .product(name: "SurveyDefinition", package: "enkat"),
                .product(name: "DefinitionExchange", package: "enkat"),
            ]),
        .systemLibrary(name: "CFuzzer"),
    ]
)
