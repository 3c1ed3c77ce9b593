// swift-tools-version: 6.1

import PackageDescription

// MARK: - Settings

let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// Declares one module of the library.
func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, resources: resources, swiftSettings: swiftSettings)
}

/// Declares the tests of one module.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name)] + dependencies,
    resources: resources, swiftSettings: swiftSettings)
}

/// Elementary functions: `Double.exp`, `.log`, `.pow`.
let realModule = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

// MARK: - Package

let package = Package(
  name: "KhaThi",
  products: [
    .library(name: "KhaThi", targets: ["KhaThi"]),
    .executable(name: "khathi", targets: ["KhaThiCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C and C++ behind the numeric core and the readers.
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapack-dev"])]),
    .target(name: "CLAPACK", dependencies: ["COpenBLAS"]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CBoostMath"),
    .target(name: "CBundledData"),
    .target(name: "CLanguages", exclude: ["Texts"]),
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),

    // Modules, from the bottom up. Arrows point one way.
    module("LinearAlgebra", ["CLAPACK", realModule]),
    module("Distributions", ["CBoostMath", realModule]),
    module("TimeSeries", [realModule]),
    module("Forecasting", ["LinearAlgebra", "Distributions", "TimeSeries", realModule]),
    module("Evaluation", ["Forecasting", "Distributions", "TimeSeries", realModule]),
    module("Plans", ["TimeSeries"]),
    module(
      "Assessment",
      ["Distributions", "Forecasting", "LinearAlgebra", "Plans", "TimeSeries", realModule]),
    module(
      "Scenarios",
      [
        "Assessment", "Distributions", "Forecasting", "LinearAlgebra", "Plans", "TimeSeries",
        realModule,
      ]),
    module("DatasetReaders", ["CExpat", "CZip", "Plans", "TimeSeries"]),
    module(
      "Reports",
      [
        "Assessment", "CLanguages", "CXlsxWriter", "DatasetReaders", "Distributions", "Evaluation",
        "Forecasting", "Plans", "Scenarios", "TimeSeries", realModule,
      ],
      resources: [.embedInCode("HTML/Page")]),
    module(
      "Pipeline",
      [
        "CBundledData", "Forecasting", "Evaluation", "Assessment", "Plans", "Scenarios",
        "DatasetReaders", "Reports", "TimeSeries", "Distributions",
        .product(name: "Yams", package: "Yams"),
      ]),
    module(
      "KhaThi",
      [
        "LinearAlgebra", "Distributions", "TimeSeries", "Forecasting", "Evaluation", "Plans",
        "Assessment", "Scenarios", "DatasetReaders", "Reports", "Pipeline",
      ]),

    // The command `khathi`.
    .executableTarget(
      name: "KhaThiCommand",
      dependencies: [
        "Assessment", "DatasetReaders", "Forecasting", "Pipeline", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: swiftSettings),

    // Tests.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: swiftSettings),
    tests(of: "LinearAlgebra", ["TestSupport"]),
    tests(of: "Distributions", ["TestSupport"], resources: [.copy("Reference")]),
    tests(of: "TimeSeries"),
    tests(
      of: "Forecasting", ["TestSupport", "TimeSeries", "Distributions", "LinearAlgebra"],
      resources: [.copy("Reference")]),
    tests(
      of: "Evaluation", ["Distributions", "Forecasting", "TestSupport", "TimeSeries"],
      resources: [.copy("Reference")]),
    tests(
      of: "DatasetReaders", ["Plans", "TestSupport", "TimeSeries"],
      resources: [.copy("Corpus"), .copy("Samples")]),
    tests(
      of: "Assessment",
      ["TestSupport", "Distributions", "Forecasting", "Plans", "Scenarios", "TimeSeries"],
      resources: [.copy("Reference")]),
    tests(
      of: "Scenarios",
      ["Assessment", "Distributions", "Forecasting", "Plans", "TestSupport", "TimeSeries"]),
    tests(
      of: "Pipeline",
      [
        "Assessment", "DatasetReaders", "Evaluation", "Forecasting", "Plans", "Reports",
        "Scenarios", "TestSupport", "TimeSeries",
      ],
      resources: [.copy("WorldBank/server.py")]),
    tests(of: "KhaThi", ["CBundledData", "DatasetReaders", "Pipeline", "TestSupport"]),
    tests(
      of: "KhaThiCommand",
      [
        "Pipeline", "Reports", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    tests(
      of: "Reports",
      [
        "Assessment", "DatasetReaders", "Distributions", "Evaluation", "Forecasting", "Pipeline",
        "Plans", "Scenarios", "TestSupport", "TimeSeries",
      ],
      resources: [.copy("Golden")]),
  ],
  cxxLanguageStandard: .cxx17
)
