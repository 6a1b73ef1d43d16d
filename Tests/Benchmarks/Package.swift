// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    // The name is given because a clone's folder may have any.
    .package(name: "form4", path: "../..")
  ],
  targets: [
    .systemLibrary(
      name: "LibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(
      name: "EmptySAX", dependencies: ["LibXML2"], cSettings: [.treatAllWarnings(as: .error)]),
    .target(name: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "reading-benchmark",
      dependencies: [
        "EmptySAX", "Measuring", .product(name: "OwnershipForms", package: "form4"),
      ],
      path: "Sources/ReadingBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "hostile-benchmark",
      dependencies: [
        "Measuring", .product(name: "FilingText", package: "form4"),
        .product(name: "OwnershipForms", package: "form4"),
      ],
      path: "Sources/HostileBenchmark", swiftSettings: strict),
    .executableTarget(
      name: "index-benchmark",
      dependencies: ["Measuring", .product(name: "LocalIndex", package: "form4")],
      path: "Sources/IndexBenchmark", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
