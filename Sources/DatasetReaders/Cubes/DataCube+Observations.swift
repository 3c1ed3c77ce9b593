internal import TimeSeries

extension DataCube {
  /// The observations of the cube, with what was noticed.
  ///
  /// One dimension is time; areas and the measure get their own columns; further dimensions stand in
  /// the name of the indicator. Dimensions with a single category, such as `Total`, do not. A code
  /// that is only the place of its category is replaced by its label.
  ///
  /// - Throws: ``ReaderError`` with `no_time_column` if no dimension is time, `no_rows` if no value
  ///   is left.
  func observations(
    options: ReadingOptions
  ) throws(ReaderError) -> (table: ObservationTable, findings: [Finding]) {
    let roles = roles()
    let time = roles.firstIndex(of: .time)
    guard let time, dimensions[time].categories.contains(where: { Self.reading($0) != .none })
    else {
      throw ReaderError(
        .noTimeColumn, file: file,
        arguments: ["found": .texts(dimensions.map(\.label))])
    }
    let years = dimensions[time].categories.map { Self.reading($0) }
    var builder = ObservationTableBuilder(
      file: file, extraNames: options.keepsEverything ? ["area", "indicator_name"] : [])
    var labels: [Int: Int32] = [:]
    var previous: (key: Int, label: Int32) = (-1, -1)
    var leftOut: [Int: Int] = [:]
    let strides = strides()
    for value in values {
      let index = Int(value.index)
      let category = index / strides[time] % max(1, dimensions[time].categories.count)
      guard case .year(let year) = years[category], year.status != .planned else {
        leftOut[category, default: 0] += 1
        continue
      }
      let key = index - category * strides[time]
      let note = notes.isEmpty ? nil : notes[index]
      // Years mostly run fastest, so that neighbours share their labels.
      if note != nil {
        previous = (-1, builder.labels(texts(at: index, note: note, roles, strides)))
      } else if key != previous.key {
        let label = labels[key] ?? builder.labels(texts(at: index, note: nil, roles, strides))
        labels[key] = label
        previous = (key, label)
      }
      builder.numbers.append(value.number)
      builder.append(
        previous.label, year: year.year, status: year.status, line: Int(value.line))
    }
    if builder.rowCount == 0, let first = leftOut.keys.min() {
      throw ReaderError(
        .noAnnualValues, file: file,
        arguments: [
          "label": .text(dimensions[time].categories[first].label),
          "count": .count(leftOut.values.reduce(0, +)),
        ])
    }
    var (table, _, findings) = try builder.finish(decimal: nil)
    findings = self.findings(roles: roles, years: years, leftOut: leftOut) + findings
    return (table, findings)
  }

  /// How far apart neighbours of each dimension lie.
  private func strides() -> [Int] {
    var result = Array(repeating: 1, count: dimensions.count)
    for index in dimensions.indices.dropLast().reversed() {
      result[index] = result[index + 1] * max(1, dimensions[index + 1].categories.count)
    }
    return result
  }

  private static func reading(_ category: Category) -> YearLabel.Reading {
    let label = YearLabel.read(category.label.trimmedOfSpaces)
    return label == .none ? YearLabel.read(category.code) : label
  }

  /// What each dimension stands for: as the file says it, else by its name, else by its categories.
  private func roles() -> [Role] {
    var roles = dimensions.map { dimension -> Role? in
      if let role = dimension.role { return role }
      switch ColumnRole.named(dimension.id) ?? ColumnRole.named(dimension.label) {
      case .year: return .time
      case .areaCode, .areaName: return .area
      case .indicator, .indicatorName: return .indicator
      default: return nil
      }
    }
    if !roles.contains(.time) {
      let time = dimensions.indices.first { index in
        roles[index] == nil && !dimensions[index].categories.isEmpty
          && dimensions[index].categories.allSatisfy { Self.reading($0) != .none }
      }
      if let time { roles[time] = .time }
    }
    return roles.map { $0 ?? .other }
  }

  private func texts(
    at place: Int, note: String?, _ roles: [Role], _ strides: [Int]
  ) -> ObservationTableBuilder.Texts {
    var texts = ObservationTableBuilder.Texts()
    var parts: [String] = []
    var areaName: String?
    var indicator: Category?
    texts.unit = unit
    for (index, dimension) in dimensions.enumerated() where roles[index] != .time {
      let category =
        dimension.categories[place / strides[index] % max(1, dimension.categories.count)]
      texts.unit = category.unit ?? texts.unit
      let name = Self.name(of: category, in: dimension)
      switch roles[index] {
      case .area where texts.areaCode == nil:
        texts.areaCode = name
        areaName = category.label.trimmedOfSpaces
      case .indicator where indicator == nil:
        indicator = category
        parts.insert(name, at: 0)
      default:
        if dimension.categories.count > 1 { parts.append(name) }
      }
    }
    if indicator == nil, let title, texts.areaCode != nil || parts.isEmpty {
      parts.insert(title, at: 0)
    }
    texts.indicator = parts.joined(separator: " / ")
    if texts.areaCode == nil, texts.indicator == title { texts.seriesID = title }
    if let title, title != texts.indicator { texts.definition = title }
    texts.sourceID = source
    texts.note = note
    texts.extras = [areaName, indicator?.label]
    return texts
  }

  /// The code of a category, or its label where the codes are but numbers of places.
  private static func name(of category: Category, in dimension: Dimension) -> String {
    let isPlace = Int(category.code).map { $0 < dimension.categories.count + 1 } ?? false
    return isPlace ? category.label.trimmedOfSpaces : category.code
  }

  private func findings(
    roles: [Role], years: [YearLabel.Reading], leftOut: [Int: Int]
  ) -> [Finding] {
    let time = dimensions[roles.firstIndex(of: .time)!]
    var findings: [Finding] = []
    let read = years.compactMap { if case .year(let label) = $0 { label.year } else { nil } }
    let names = zip(dimensions, roles).map { "\($0.label) = \($1)" }.joined(separator: ", ")
    var arguments: [String: Argument] = ["file": .text(file), "roles": .text(names)]
    if let first = read.min(), let last = read.max() { arguments["years"] = .span(first...last) }
    findings.append(
      Finding(.layoutRecognised, severity: .note, subject: file, arguments: arguments))
    for (category, count) in leftOut.sorted(by: { $0.key < $1.key }) {
      var code = Finding.Code.periodLeftOut
      if case .year = years[category] { code = .forecastLeftOut }
      findings.append(
        Finding(
          code, severity: .warning, subject: file,
          arguments: [
            "file": .text(file), "label": .text(time.categories[category].label),
            "count": .count(count),
          ]))
    }
    let empty = missing.values.reduce(0, +)
    if empty > 0 {
      let marks = missing.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(6)
      findings.append(
        Finding(
          .missingMarks, severity: .note, subject: file,
          arguments: [
            "file": .text(file), "count": .count(empty),
            "marks": .texts(marks.map { "\($0.key) ×\($0.value)" }),
          ]))
    }
    return findings
  }
}
