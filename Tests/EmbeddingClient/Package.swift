// swift-tools-version: 6.2
import PackageDescription

// A client as one who embeds the toolkit writes it: the libraries without any trait, and so without any package.
let package = Package(
    name: "EmbeddingClient",
    dependencies: [.package(name: "enkat", path: "../..", traits: [])],
    targets: [
        .executableTarget(
            name: "EmbeddingClient",
            dependencies: [
                .product(name: "SurveyModel", package: "enkat"),
                .product(name: "Tables", package: "enkat"),
                .product(name: "SurveyDefinition", package: "enkat"),
                .product(name: "ResponseImport", package: "enkat"),
                .product(name: "SurveyStatistics", package: "enkat"),
                .product(name: "AnswerSimulation", package: "enkat"),
                .product(name: "DisclosureControl", package: "enkat"),
                .product(name: "ResultSheets", package: "enkat"),
                .product(name: "YearSnapshots", package: "enkat"),
            ])
    ]
)
