// swift-tools-version: 6.1

import PackageDescription

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v13)],
  dependencies: [
    .package(name: "KhaThi", path: "../.."),
    .package(url: "https://github.com/ordo-one/benchmark", exact: "1.38.1", traits: []),
  ],
  targets: [
    .target(name: "PlainBLAS", path: "Benchmarks/PlainBLAS"),
    .systemLibrary(name: "CZlib", path: "Benchmarks/CZlib", providers: [.apt(["zlib1g-dev"])]),
    .executableTarget(
      name: "LeastSquares",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "KhaThi", package: "KhaThi"),
        "PlainBLAS",
      ],
      path: "Benchmarks/LeastSquares",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "ReadingText",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "KhaThi", package: "KhaThi"),
      ],
      path: "Benchmarks/ReadingText",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "Assessing",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "KhaThi", package: "KhaThi"),
      ],
      path: "Benchmarks/Assessing",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "SmoothingTimes", dependencies: [.product(name: "KhaThi", package: "KhaThi")],
      path: "Benchmarks/SmoothingTimes"),
    .executableTarget(
      name: "Scenarios",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "KhaThi", package: "KhaThi"),
      ],
      path: "Benchmarks/Scenarios",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "ReadingDocuments",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "KhaThi", package: "KhaThi"),
        "CZlib",
      ],
      path: "Benchmarks/ReadingDocuments",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
  ]
)
