// swift-tools-version: 6.1

// The readers under libFuzzer. A package of its own, so that no other build sees it; `Modules` holds
// links to the modules of the product, so that only what is fuzzed is built with sanitizers.

import PackageDescription

let features: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let watched: [SwiftSetting] = features + [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])]

let package = Package(
  name: "Fuzzing",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/apple/swift-numerics", from: "1.1.1")],
  targets: [
    .systemLibrary(name: "CZip", path: "Modules/CZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CExpat", path: "Modules/CExpat", pkgConfig: "expat"),
    .target(
      name: "TimeSeries", dependencies: [.product(name: "RealModule", package: "swift-numerics")],
      path: "Modules/TimeSeries", swiftSettings: watched),
    .target(
      name: "Plans", dependencies: ["TimeSeries"], path: "Modules/Plans", swiftSettings: watched),
    .target(
      name: "DatasetReaders", dependencies: ["CExpat", "CZip", "Plans", "TimeSeries"],
      path: "Modules/DatasetReaders", swiftSettings: watched),
    .target(
      name: "PlanReading", dependencies: ["DatasetReaders", "Plans"], path: "Modules/PlanReading",
      swiftSettings: watched),
    .target(name: "CFuzzer"),
    .executableTarget(
      name: "Fuzzer", dependencies: ["CFuzzer", "DatasetReaders", "PlanReading", "TimeSeries"],
      swiftSettings: features, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
  ]
)
