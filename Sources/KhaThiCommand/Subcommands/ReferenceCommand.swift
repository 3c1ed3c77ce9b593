import ArgumentParser
import Pipeline

struct ReferenceCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.reference.configuration(subcommands: [
      ReferenceBuildCommand.self, ReferenceShowCommand.self, ReferenceFitCommand.self,
    ])
  }

}

struct ReferenceBuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.referenceBuild.configuration()
  }

  @Option(help: .of(.buildFrom, "file"), transform: OptionValue.text)
  var from: String

  @Option(help: .of(.buildIndicators, "file"), transform: OptionValue.text)
  var indicators: String

  @Option(
    help: .of(.buildOutput, "file"), transform: OptionValue.text)
  var output: String

  @Flag(help: .of(.force))
  var force = false

  @Flag(name: .shortAndLong, help: .of(.quiet))
  var quiet = false

  func run() throws {
    var options = try OutputOptions.parse([])
    options.quiet = quiet
    var run = ReferenceBuildRun(values: from, indicators: indicators)
    run.progress = options.progress
    let built = try options.reportingErrors { () throws(PipelineError) in
      try run.write(to: output, overwrite: force)
    }
    if !quiet {
      Terminal.tell(
        line: UsageText.referenceBuilt.text(
          ["series": "\(built.seriesCount)", "cells": "\(built.cellCount)", "file": output]))
    }
  }
}

struct ReferenceShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandText.referenceShow.configuration()
  }

  @Option(
    help: .of(.showReference, "file"), transform: OptionValue.text)
  var reference: String?

  @Option(
    help: .of(.showIndicator, "id"),
    transform: OptionValue.text)
  var indicator: String?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let run = ReferenceShowRun(reference: reference)
    if let indicator {
      try output.write(
        try output.reportingErrors { () throws(PipelineError) in
          try run.series(of: indicator)
        })
    } else {
      try output.write(
        try output.reportingErrors { () throws(PipelineError) in try run.indicators() })
    }
  }
}
