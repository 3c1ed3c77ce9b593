/// The hash that identifies the data of a run, and what a page allows itself to run: the one that
/// `sha256sum` prints.
///
/// NIST FIPS 180-4 (2015), §6.2. It names data; nothing rests on its secrecy, and the libraries that
/// offer it would double the time the command takes to build or to start.
package struct SHA256: Sendable {
  private static let blockSize = 64

  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Bytes that do not fill a block yet.
  private var pending: [UInt8] = []

  /// The number of bytes taken so far.
  private var count: UInt64 = 0

  /// Starts with an empty message.
  package init() {}

  /// Takes the next bytes of the message.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(Self.blockSize - pending.count)
      pending += missing
      rest = rest.dropFirst(missing.count)
      guard pending.count == Self.blockSize else { return }
      let block = pending
      pending.removeAll(keepingCapacity: true)
      block.withUnsafeBytes { compress($0) }
    }
    let whole = rest.count / Self.blockSize * Self.blockSize
    compress(UnsafeRawBufferPointer(rebasing: rest.prefix(whole)))
    pending += rest.dropFirst(whole)
  }

  /// The hash of all bytes taken so far, as 64 hexadecimal digits.
  package var hexadecimal: String {
    digest.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  /// The hash of all bytes taken so far.
  package var digest: [UInt8] {
    var last = self
    var tail: [UInt8] = [0x80]
    while (pending.count + tail.count) % Self.blockSize != 56 { tail.append(0) }
    let bits = count * 8
    for shift in stride(from: 56, through: 0, by: -8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    tail.withUnsafeBytes { last.update($0) }
    return last.state.flatMap { word in
      stride(from: 24, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  /// Mixes whole blocks into the state.
  ///
  /// The schedule is a ring of the last sixteen words, so that a block stays in the processor's
  /// nearest cache.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    Self.constants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 16) { schedule in
        for start in stride(from: 0, to: blocks.count, by: Self.blockSize) {
          for i in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: start + 4 * i, as: UInt32.self)
            schedule[i] = UInt32(bigEndian: word)
          }
          mix(schedule, constants)
        }
      }
    }
  }

  /// The 64 rounds of one block.
  private mutating func mix(
    _ schedule: UnsafeMutableBufferPointer<UInt32>, _ constants: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for round in stride(from: 0, to: 64, by: 16) {
      for i in 0..<16 {
        if round > 0 {
          let w15 = schedule[(i + 1) & 15]
          let w2 = schedule[(i + 14) & 15]
          let s0 = w15.rotated(7) ^ w15.rotated(18) ^ (w15 >> 3)
          let s1 = w2.rotated(17) ^ w2.rotated(19) ^ (w2 >> 10)
          schedule[i] = schedule[i] &+ s0 &+ schedule[(i + 9) & 15] &+ s1
        }
        let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
        let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ constants[round + i] &+ schedule[i]
        let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
        let t2 = s0 &+ ((a & b) | (c & (a | b)))
        (h, g, f, e) = (g, f, e, d &+ t1)
        (d, c, b, a) = (c, b, a, t1 &+ t2)
      }
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 {
    (self >> count) | (self << (32 - count))
  }
}
