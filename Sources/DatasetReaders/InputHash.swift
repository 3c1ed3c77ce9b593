import Dispatch
import Synchronization
import TimeSeries

/// The SHA-256 of an input, taken while a reader reads it.
///
/// An input is read once, piece by piece, whether it is a file or a pipe; what is hashed is what was
/// read. An input opened again starts the hash anew. Long inputs are hashed on another processor
/// while they are parsed, at most two pieces behind.
///
/// ```swift
/// let hash = InputHash()
/// let table = try ObservationTable.read(DataInput(path: "data.csv").hashed(by: hash))
/// print(table.rowCount, hash.hexadecimal)
/// ```
///
/// Reference: NIST FIPS 180-4 (2015).
public final class InputHash: Sendable {
  /// Pieces below this many bytes are hashed at once: a thread would take longer to start.
  private static let smallestShared = 1 << 15

  private let state = Mutex(SHA256())
  private let opened = Mutex<[String]>([])
  private let queue = DispatchQueue(label: "khathi.input-hash")
  private let room = DispatchSemaphore(value: 2)

  /// A hash of nothing yet; give it to ``DataInput/hashed(by:)``.
  public init() {}

  /// The hash of all bytes read since the input was opened, as 64 hexadecimal digits.
  public var hexadecimal: String {
    queue.sync { state.withLock { $0.hexadecimal } }
  }

  /// The paths of all files that were opened: one, or a descriptor and the files that it names.
  package var files: [String] { opened.withLock { $0 } }

  /// Takes note of a file that is opened.
  func note(file path: String) {
    opened.withLock { if !$0.contains(path) { $0.append(path) } }
  }

  /// Forgets what was read.
  func restart() {
    queue.sync { state.withLock { $0 = SHA256() } }
  }

  /// Takes the next bytes.
  func update(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count < Self.smallestShared {
      queue.sync { state.withLock { $0.update(bytes) } }
      return
    }
    room.wait()
    let piece = Array(bytes)
    queue.async { [self] in
      piece.withUnsafeBytes { bytes in state.withLock { $0.update(bytes) } }
      room.signal()
    }
  }
}

extension InputHash: Hashable {
  /// Two hashes are the same where they watch the same reading.
  public static func == (first: InputHash, second: InputHash) -> Bool { first === second }

  /// Hashes which reading is watched.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
