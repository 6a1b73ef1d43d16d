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
    .executableTarget(
      name: "form4",
      dependencies: [
        "CLibCrypto", "OwnershipForms",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "OwnershipFormsTests", dependencies: ["OwnershipForms"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
