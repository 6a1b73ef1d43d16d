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
    .library(name: "LocalIndex", targets: ["LocalIndex"]),
    // The fuzz targets, a package of their own, show what they read.
    .library(name: "FilingText", targets: ["FilingText"]),
    .library(name: "Terminal", targets: ["Terminal"]),
    .executable(name: "form4", targets: ["form4"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibCrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "OwnershipForms", dependencies: ["CLibXML2", "CZlib"], swiftSettings: strict),
    .target(
      name: "OwnershipInsight", dependencies: ["OwnershipForms"], swiftSettings: strict),
    .target(name: "Terminal", swiftSettings: strict),
    .target(
      name: "FilingText", dependencies: ["OwnershipForms", "OwnershipInsight", "Terminal"],
      swiftSettings: strict),
    .target(
      name: "BrowserViewModel",
      dependencies: ["FilingText", "OwnershipForms", "OwnershipInsight", "Terminal"],
      swiftSettings: strict),
    .target(
      name: "BrowserScreens",
      dependencies: ["BrowserViewModel", "FilingText", "OwnershipForms", "Terminal"],
      swiftSettings: strict),
    .target(
      name: "CNcurses",
      cSettings: [.treatAllWarnings(as: .error)],
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo", .when(platforms: [.linux])),
      ]),
    .target(
      name: "NcursesFrontEnd", dependencies: ["CNcurses", "Terminal"], swiftSettings: strict),
    .target(
      name: "LocalIndex",
      dependencies: [
        "CLibArchive", "OwnershipForms",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "form4",
      dependencies: [
        "BrowserScreens", "BrowserViewModel", "CLibCrypto", "CMalloc", "FilingText", "LocalIndex",
        "NcursesFrontEnd", "OwnershipForms", "OwnershipInsight", "Terminal",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "FormTestSupport", dependencies: ["BrowserViewModel", "OwnershipForms", "Terminal"],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserViewModelTests",
      dependencies: [
        "BrowserViewModel", "FilingText", "FormTestSupport", "OwnershipForms", "Terminal",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "BrowseTests", dependencies: ["FormTestSupport", "Terminal", "form4"],
      swiftSettings: strict),
    .testTarget(
      name: "BrowserScreensTests",
      dependencies: [
        "BrowserScreens", "BrowserViewModel", "FilingText", "FormTestSupport", "OwnershipForms",
        "Terminal",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .executableTarget(
      name: "InterruptedImport", dependencies: ["LocalIndex"], path: "Tests/InterruptedImport",
      swiftSettings: strict),
    .testTarget(
      name: "LocalIndexTests",
      dependencies: [
        "FormTestSupport", "InterruptedImport", "LocalIndex", "OwnershipForms",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .executableTarget(
      name: "ScreenProbe", dependencies: ["NcursesFrontEnd", "Terminal"],
      path: "Tests/ScreenProbe", swiftSettings: strict),
    .testTarget(
      name: "NcursesFrontEndTests",
      dependencies: ["FormTestSupport", "NcursesFrontEnd", "ScreenProbe", "Terminal"],
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["FormTestSupport", "Terminal"], swiftSettings: strict),
    .testTarget(
      name: "OwnershipFormsTests", dependencies: ["FormTestSupport", "OwnershipForms"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "OwnershipInsightTests",
      dependencies: ["FormTestSupport", "OwnershipForms", "OwnershipInsight"],
      swiftSettings: strict),
    .testTarget(
      name: "FilingTextTests",
      dependencies: [
        "FilingText", "FormTestSupport", "OwnershipForms", "OwnershipInsight", "Terminal",
      ],
      exclude: ["Snapshots"], swiftSettings: strict),
    .testTarget(
      name: "form4Tests", dependencies: ["FormTestSupport", "LocalIndex", "Terminal", "form4"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
