// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A target whose `main` is libFuzzer's.
func fuzzer(
  _ name: String, _ folder: String, _ dependencies: [Target.Dependency] = ["Checking"]
) -> Target {
  .executableTarget(
    name: name, dependencies: dependencies, path: "Sources/\(folder)",
    swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
    linkerSettings: [
      // lld would drop the counters of coverage, which only the runtime asks for.
      .unsafeFlags(["-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "nostart-stop-gc"])
    ])
}

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [
    // The name is given because a clone's folder may have any.
    .package(name: "form4", path: "../..")
  ],
  targets: [
    .target(
      name: "Checking",
      dependencies: [
        .product(name: "FilingText", package: "form4"),
        .product(name: "OwnershipForms", package: "form4"),
        .product(name: "OwnershipInsight", package: "form4"),
        .product(name: "Terminal", package: "form4"),
      ],
      swiftSettings: strict),
    fuzzer("fuzz-xml", "FuzzXML"),
    fuzzer("fuzz-submission", "FuzzSubmission"),
    fuzzer("fuzz-text", "FuzzText"),
    fuzzer("fuzz-page", "FuzzPage"),
    fuzzer("fuzz-shown", "FuzzShown"),
    fuzzer(
      "fuzz-dictionary", "FuzzDictionary", [.product(name: "OwnershipForms", package: "form4")]),
  ],
  swiftLanguageModes: [.v6]
)
