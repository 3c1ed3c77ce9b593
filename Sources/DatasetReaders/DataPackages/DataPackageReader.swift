internal import TimeSeries

/// Reads Frictionless Data Packages, versions 1 and 2.
enum DataPackageReader: FormatReader {
  static let evidence = FormatEvidence.mark

  /// A descriptor has `resources`; a zipped package is recognised as an archive.
  static func recognises(_ head: FileHead) -> Bool {
    head.isJSONObject && head.contains(#""resources""#)
  }

  /// How many resources a package may have.
  static let mostResources = 1_000

  /// Reads the package whose descriptor is `source`.
  static func read(
    _ source: ReadingSource, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let (descriptor, _) = try JSONParser.read(source, file: source.file)
    return try read(
      descriptor, folder: PackageFolder(of: source.input), file: source.file, options)
  }

  /// Reads a zipped package.
  static func read(
    _ archive: ZipArchive, descriptor entry: ZipArchive.Entry, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let name = "\(archive.file)/\(entry.name)"
    let source = try ReadingSource(
      DataInput(bytes: try archive.contents(of: entry), name: name))
    let (descriptor, _) = try JSONParser.read(source, file: name)
    let prefix = String(entry.name.dropLast("datapackage.json".count))
    return try read(
      descriptor, folder: .archive(archive, prefix: prefix), file: archive.file, options)
  }

  private static func read(
    _ descriptor: JSONNode, folder: PackageFolder, file: String, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    let resources = try resources(descriptor, file: file)
    var candidates = resources.filter(\.isTable)
    if let asked = options.sheet { candidates = candidates.filter { $0.name == asked } }
    guard let last = candidates.last else {
      throw ReaderError(
        .resourceNotATable, file: file,
        arguments: [
          "resource": .text(options.sheet ?? resources[0].name),
          "found": .texts(resources.map(\.name)),
        ])
    }
    for resource in candidates {
      guard
        var data = try read(
          resource, folder: folder, file: file, options, isLast: resource.name == last.name)
      else { continue }
      data.format = .dataPackage
      let others = resources.filter { $0.name != resource.name }.map(\.name)
      if !others.isEmpty {
        data.findings.insert(
          Finding(
            .datasetChosen, severity: .note, subject: file,
            arguments: [
              "file": .text(file), "name": .text(resource.name),
              "others": .texts(others.prefix(20)),
            ]), at: 0)
      }
      return data
    }
    throw ReaderError(.layoutNotFound, file: file)
  }

  private static func resources(
    _ descriptor: JSONNode, file: String
  ) throws(ReaderError) -> [PackageResource] {
    guard let list = descriptor["resources"] else {
      throw ReaderError(
        descriptor.members == nil ? .notADataset : .missingMember, file: file,
        line: descriptor.line, arguments: ["name": "resources"])
    }
    guard let elements = list.elements, !elements.isEmpty else {
      throw ReaderError(
        .wrongMemberKind, file: file, line: list.line,
        arguments: ["name": "resources", "expected": "array of at least one"])
    }
    guard elements.count <= mostResources else {
      throw ReaderError(
        .tooManyValues, file: file, line: list.line, arguments: ["limit": .count(mostResources)])
    }
    var resources: [PackageResource] = []
    var names: Set<String> = []
    for (index, element) in elements.enumerated() {
      let resource = try PackageResource(element, index: index, file: file)
      guard names.insert(resource.name).inserted else {
        throw ReaderError(
          .duplicateMember, file: file, line: element.line,
          arguments: ["name": .text(resource.name)])
      }
      resources.append(resource)
    }
    return resources
  }

  /// Reads a resource; `nil` if it is a table of something else and others are to be tried.
  private static func read(
    _ resource: PackageResource, folder: PackageFolder, file: String,
    _ options: ReadingOptions, isLast: Bool
  ) throws(ReaderError) -> ReadData? {
    var options = options
    options.sheet = nil
    options.format = nil
    options.infersNumbers = true
    options.decimal = options.decimal ?? resource.decimal
    if let data = resource.data {
      let table = try PackageTable(resource, inline: data, file: file)
      return try read(table, resource, file: file, options)
    }
    options.encoding = options.encoding ?? resource.encoding
    let input = try input(of: resource, in: folder, file: file)
    let source = try ReadingSource(input, encoding: options.encoding)
    guard resource.isPlain else {
      options.decimal = .point
      return try read(try PackageTable(resource, source), resource, file: input.name, options)
    }
    let format = DataFormat.recognise(head: source.head)
    if format == nil, !isLast { return nil }
    if format == .dataPackage {
      throw ReaderError(.nestedPackage, file: file, arguments: ["path": .text(resource.paths[0])])
    }
    let columns = TableHead(source.head, isWhole: source.isWhole).rows.first?.map(\.text) ?? []
    var data = try (format ?? .tidyCSV).reader.read(source, options)
    data.encoding = source.encoding
    if let finding = source.encodingFinding { data.findings.insert(finding, at: 0) }
    if let finding = schemaFinding(resource, columns, file: input.name) {
      data.findings.append(finding)
    }
    return data
  }

  /// The file of a resource, its parts joined.
  private static func input(
    of resource: PackageResource, in folder: PackageFolder, file: String
  ) throws(ReaderError) -> DataInput {
    let first = try folder.input(resource.paths[0], file: file)
    guard resource.paths.count > 1 else { return first }
    var bytes: [UInt8] = []
    for path in resource.paths {
      let part = try folder.input(path, file: file)
      bytes.append(
        contentsOf: try part.contents(
          atMost: ReadingSource.largestContents - bytes.count, else: .tooLarge))
    }
    return DataInput(bytes: bytes, name: first.name)
  }

  private static func read(
    _ table: PackageTable, _ resource: PackageResource, file: String, _ options: ReadingOptions
  ) throws(ReaderError) -> ReadData {
    guard let read = try GridReader.read(table.grid, file: file, options: options) else {
      throw ReaderError(
        .layoutNotFound, file: file, arguments: ["sheet": .text(resource.name)])
    }
    var findings = read.findings
    if table.missingCount > 0 {
      findings.append(
        Finding(
          .packageMissingValues, severity: .note, subject: file,
          arguments: [
            "file": .text(file), "resource": .text(resource.name),
            "count": .count(table.missingCount),
            "marks": .texts(table.missingMarks.sorted()),
          ]))
    }
    if let finding = schemaFinding(resource, table.columns, file: file) {
      findings.append(finding)
    }
    return ReadData(
      format: .dataPackage, numberConvention: read.convention, table: read.table, findings: findings
    )
  }

  private static func schemaFinding(
    _ resource: PackageResource, _ columns: [String], file: String
  ) -> Finding? {
    guard !resource.matches(columns) else { return nil }
    return Finding(
      .schemaDiffers, severity: .warning, subject: file,
      arguments: [
        "file": .text(file), "resource": .text(resource.name),
        "expected": .texts(resource.fields.map(\.name).prefix(50)),
        "found": .texts(columns.prefix(50)),
      ])
  }
}
