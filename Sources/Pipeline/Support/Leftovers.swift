import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What has to go when the process is ended by a signal: files that are not whole yet, folders for
/// files that pass between programs, and these programs.
///
/// The handler of a signal may do next to nothing, so that it only writes the number of the signal
/// into a pipe; a thread that waits there clears up, and then ends the process by the same signal, so
/// that the shell sees what happened.
package enum Leftovers {
  private struct State {
    var removesOnSignals = false
    var isWatching = false
    var files: Set<String> = []
    var folders: Set<String> = []
    var processes: Set<pid_t> = []
  }

  private static let state = Mutex(State())

  /// The end of the pipe that the handler writes into.
  fileprivate static let alarm = Atomic<Int32>(-1)

  /// Lets the interrupt of a terminal, a request to end and a closed terminal clear up first.
  ///
  /// For programs that own their process, such as the command; a library leaves signals alone. What
  /// started the process may have kept these signals from it, as the threads of a pool do; they are
  /// let through again.
  package static func removeOnSignals() {
    state.withLock { $0.removesOnSignals = true }
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in signals { sigaddset(&awaited, number) }
    pthread_sigmask(SIG_UNBLOCK, &awaited, nil)
  }

  static func add(file path: String) { add { $0.files.insert(path) } }
  static func add(folder path: String) { add { $0.folders.insert(path) } }
  static func add(process: pid_t) { add { $0.processes.insert(process) } }

  static func remove(file path: String) { _ = state.withLock { $0.files.remove(path) } }
  static func remove(folder path: String) { _ = state.withLock { $0.folders.remove(path) } }
  static func remove(process: pid_t) { _ = state.withLock { $0.processes.remove(process) } }

  private static func add(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      guard state.removesOnSignals, !state.isWatching else { return }
      state.isWatching = watch()
    }
  }

  // MARK: Signals

  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Starts the thread and sets the handlers; a signal that is ignored, as under `nohup`, stays so.
  private static func watch() -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    guard startThread(readingFrom: ends[0]) else {
      for end in ends { close(end) }
      return false
    }
    alarm.store(ends[1], ordering: .sequentiallyConsistent)
    for number in signals {
      let before = signal(number, raiseAlarm)
      // Comparing handlers is comparing addresses.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
    return true
  }

  private static func startThread(readingFrom end: Int32) -> Bool {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let argument = UnsafeMutableRawPointer(bitPattern: Int(end) + 1)
    return pthread_create(
      &thread, nil,
      { argument in
        let end = Int32(Int(bitPattern: argument) - 1)
        var number: UInt8 = 0
        while read(end, &number, 1) < 0, errno == EINTR {}
        Leftovers.end(by: Int32(number))
        return nil
      }, argument) == 0
  }

  /// Clears up and ends the process; the lock is never given back, so that nothing new comes.
  private static func end(by number: Int32) {
    state.withLock { state in
      for process in state.processes { kill(process, SIGKILL) }
      for process in state.processes {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
      }
      for file in state.files { unlink(file) }
      for folder in state.folders { removeFolder(folder) }
      signal(number, SIG_DFL)
      kill(getpid(), number)
      while true { pause() }
    }
  }

  /// Removes a folder with the files in it.
  static func removeFolder(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { unlink("\(path)/\(name)") }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}

/// The handler: one byte into the pipe, and nothing that could wait or allocate.
private func raiseAlarm(_ number: Int32) {
  let before = errno
  var byte = UInt8(truncatingIfNeeded: number)
  _ = write(Leftovers.alarm.load(ordering: .relaxed), &byte, 1)
  errno = before
}
