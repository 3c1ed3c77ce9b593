/// How the command ends, as scripts see it.
package enum ExitCode: Int32, Sendable, CaseIterable {
  /// Answered; insufficient data is an answer.
  case answered = 0
  /// Some targets or series failed.
  case someFailed = 1
  /// None succeeded.
  case noneSucceeded = 2
  /// The arguments are wrong.
  case usage = 64
  /// The data are wrong.
  case data = 65
  /// An input is missing or cannot be read.
  case inputMissing = 66
  /// A needed system package is missing.
  case unavailable = 69
  /// Writing failed.
  case writeFailed = 74
  /// The settings are wrong.
  case settings = 78
}
