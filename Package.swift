// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "form4",
  products: [
    .library(name: "OwnershipForms", targets: ["OwnershipForms"]),
    .library(name: "OwnershipInsight", targets: ["OwnershipInsight"]),
    .executable(name: "form4", targets: ["form4"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .target(
      name: "OwnershipForms", dependencies: ["CLibXML2"], swiftSettings: strict),
    .target(
      name: "OwnershipInsight", dependencies: ["OwnershipForms"], swiftSettings: strict),
    .target(name: "Terminal", swiftSettings: strict),
    .target(
      name: "FilingText", dependencies: ["OwnershipForms", "OwnershipInsight", "Terminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "form4",
      dependencies: [
        "CLibCrypto", "FilingText", "OwnershipForms", "OwnershipInsight", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OwnershipFormsTests", dependencies: ["OwnershipForms"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
