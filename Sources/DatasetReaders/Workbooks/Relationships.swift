/// The relationships of one part of a workbook: which other parts it names.
struct Relationships {
  /// One relationship.
  struct Target {
    let id: String
    /// The last step of the type, such as `worksheet`; it is the same in both editions of the
    /// standard.
    let kind: String
    /// The name of the part in the archive.
    let part: String
  }

  private let targets: [Target]
  private let places: [String: Int]

  /// Reads the relationships of a part, none if it has no such part beside it.
  ///
  /// Targets outside the archive are left out: nothing is ever fetched.
  init(of part: String, in archive: ZipArchive) throws(ReaderError) {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = String(part.dropFirst(folder.count))
    var found: [Target] = []
    guard let entry = archive.entry("\(folder)_rels/\(name).rels") else {
      targets = []
      places = [:]
      return
    }
    let outline = XMLOutline { element in
      guard element.isNamed("Relationship"), element.text("TargetMode") != "External",
        let id = element.text("Id"), let type = element.text("Type"),
        let target = element.text("Target")
      else { return }
      let kind = type.split(separator: "/").last.map(String.init) ?? type
      found.append(Target(id: id, kind: kind, part: Self.resolve(target, from: folder)))
    }
    try XMLReader.parse(
      ZipEntryReader(archive, entry), with: outline, file: archive.file, part: entry.name)
    targets = found
    places = Dictionary(
      found.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The part of the relationship with an id.
  func part(id: String) -> Target? { places[id].map { targets[$0] } }

  /// The part of the first relationship of a kind.
  func part(kind: String) -> String? { targets.first { $0.kind == kind }?.part }

  /// The name in the archive that a target names, without `.` and `..`.
  static func resolve(_ target: String, from folder: String) -> String {
    let path = target.hasPrefix("/") ? target : folder + target
    var steps: [Substring] = []
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
