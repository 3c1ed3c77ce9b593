import CFuzzer

/// Runs libFuzzer on one reader: `Fuzzer READER [libFuzzer's own arguments]`; alone it lists them.
@main
struct Fuzzer {
  static func main() {
    var arguments = CommandLine.unsafeArgv
    var count = CommandLine.argc
    guard count > 1, let name = arguments[1].map({ String(cString: $0) }),
      let target = Target.all.first(where: { $0.name == name })
    else {
      for target in Target.all { print(target.name) }
      return
    }
    // libFuzzer starts itself anew with the same arguments, so the reader's name stays first.
    Target.current = target
    var rest = [arguments[0]] + (2..<Int(count)).map { arguments[$0] } + [nil]
    rest.withUnsafeMutableBufferPointer { buffer in
      arguments = buffer.baseAddress!
      count -= 1
      var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
      _ = LLVMFuzzerRunDriver(&count, &list) { bytes, count in
        Target.current.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      }
    }
  }
}
