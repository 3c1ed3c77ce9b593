/// Reads the members of a JSON object by name, and says where one is wrong.
///
/// Members that nobody asks for are ignored, so that files of later versions can be read; `null`
/// counts as missing.
struct JSONReader {
  private let members: [String: JSONValue]
  private let path: String

  /// Reads an object.
  ///
  /// - Parameter path: Where it stands, as errors tell it.
  init(_ value: JSONValue, path: String = "") throws(PlanReportError) {
    guard case .object(let members) = value else { throw .invalid(path: path) }
    self.members = Dictionary(members) { _, last in last }
    self.path = path
  }

  /// The path of a member.
  func path(of name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// The value of a member.
  ///
  /// - Parameter fallback: The value where the member is missing; without one, what a missing value
  ///   of the type means, or an error.
  func read<Value: FieldValue>(
    _ name: String, default fallback: Value? = nil
  ) throws(PlanReportError) -> Value {
    let value = members[name]?.unlessNull
    if value == nil, let fallback { return fallback }
    return try Value(json: value, at: path(of: name))
  }
}

extension JSONReader {
  /// Reads a text whose object has a schema.
  ///
  /// - Returns: The members, and the name of the schema; an empty one where there is none.
  static func document(
    _ text: [UInt8]
  ) throws(PlanReportError) -> (reader: JSONReader?, schema: String) {
    let value = try JSONValue.read(text)
    guard case .object = value else { return (nil, "") }
    let reader = try JSONReader(value)
    let schema: String? = try? reader.read("schema")
    return (reader, schema ?? "")
  }
}
