import Foundation
import TestSupport

@testable import Pipeline

/// The server of `server.py`, which runs until the tests end.
final class LocalServer: Sendable {
  /// Started once for all tests; `nil` where Python or curl are lacking.
  static let shared: LocalServer? = try? LocalServer()

  /// Whether the tests can be run here.
  static var isPossible: Bool { shared != nil }

  private let process: Process
  private let input = Pipe()
  private let port: Int

  private init() throws {
    guard Self.runs("python3"), Self.runs("curl") else { throw CocoaError(.fileNoSuchFile) }
    let output = Pipe()
    process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3",
      Checkout.file("Tests/PipelineTests/WorldBank/server.py").path,
    ]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    var line = Data()
    while let byte = try output.fileHandleForReading.read(upToCount: 1), byte != Data([10]) {
      line += byte
    }
    guard let port = Int(String(decoding: line, as: UTF8.self)) else {
      throw CocoaError(.fileReadUnknown)
    }
    self.port = port
  }

  private static func runs(_ program: String) -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program, "--version"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// The address of the interface with a fault.
  func url(_ fault: String) -> String { "http://127.0.0.1:\(port)/\(fault)/v2" }

  /// One request that the server saw.
  struct Request: Decodable {
    let path: String
    let if_none_match: String?
    let agent: String?
    let at: Double
  }

  /// The requests with a fault, in the order in which they came.
  func requests(_ fault: String) throws -> [Request] {
    let log = try CurlTransport().get(
      HTTPRequest(url: "http://127.0.0.1:\(port)/log"), within: 10)
    return try JSONDecoder().decode([Request].self, from: Data(log.body))
      .filter { $0.path.hasPrefix("/\(fault)/") }
  }
}
