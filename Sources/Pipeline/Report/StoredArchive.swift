/// A ZIP archive of uncompressed files, the same bytes for the same content.
///
/// Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16. Names are ASCII; the archive
/// stays far below the 4 GB that need ZIP64.
struct StoredArchive {
  private var files: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// 1 January 2020, 0:00, as MS-DOS writes it.
  private static let date: (time: UInt16, day: UInt16) = (0, 40 << 9 | 1 << 5 | 1)

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) {
    let content = Array(text.utf8)
    let offset = UInt32(files.count)
    var fields: [UInt8] = []
    // Version 2.0, no flags, stored.
    for field in [20, 0, 0, Self.date.time, Self.date.day] as [UInt16] { fields.append(field) }
    for field in [Self.checksum(content), UInt32(content.count), UInt32(content.count)] {
      fields.append(field)
    }
    fields.append(UInt16(name.utf8.count))
    fields.append(UInt16(0))
    files.append(UInt32(0x0403_4b50))
    files += fields + Array(name.utf8) + content
    directory.append(UInt32(0x0201_4b50))
    directory.append(UInt16(20))
    directory += fields
    for field in [0, 0, 0] as [UInt16] { directory.append(field) }
    directory.append(UInt32(0))
    directory.append(offset)
    directory += Array(name.utf8)
    count += 1
  }

  /// The whole archive.
  var bytes: [UInt8] {
    var end: [UInt8] = []
    end.append(UInt32(0x0605_4b50))
    for field in [0, 0, count, count] { end.append(field) }
    end.append(UInt32(directory.count))
    end.append(UInt32(files.count))
    end.append(UInt16(0))
    return files + directory + end
  }

  /// CRC-32 as in ISO 3309, polynomial 0xEDB88320.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}

extension [UInt8] {
  /// Adds a number, lowest byte first.
  fileprivate mutating func append(_ value: some FixedWidthInteger) {
    for shift in stride(from: 0, to: value.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }
}
