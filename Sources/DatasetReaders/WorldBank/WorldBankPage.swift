/// One page of the World Bank's Indicators API, version 2, in JSON.
///
/// A page is an array of two: an object that tells the pages, and an array of records, or `null`
/// where there are none. A refusal is an array of one object with `message`, mostly under the HTTP
/// status 200. Source: World Bank Data Help Desk, articles 898581 and 898586.
package struct WorldBankPage: Hashable, Sendable {
  /// The number of this page, from 1; 0 where there is nothing.
  package let page: Int

  /// The number of pages.
  package let pages: Int

  /// The number of records on all pages.
  package let total: Int

  /// The day on which the source was last updated, as printed.
  package let lastUpdated: String?

  /// The records.
  package let records: [Record]

  /// What the interface says instead of an answer.
  package struct Refusal: Error, Hashable, Sendable {
    /// The number of the message, such as 120.
    package let id: String
    /// Its heading, such as `Invalid value`.
    package let key: String
    /// The message.
    package let value: String
  }

  /// One record: a value of an indicator, an indicator, or a country.
  package struct Record: Hashable, Sendable {
    /// The texts by name; of an object inside, its `id` under `name` and its `value` under
    /// `name.value`.
    package let texts: [String: String]
    /// The value; `nil` where there is none.
    package let value: Double?
    /// The digits printed after the point.
    package let decimals: Int?
  }

  /// A page, or why there is none.
  package enum Answer: Hashable, Sendable {
    /// Records.
    case page(WorldBankPage)
    /// A refusal.
    case refusal(Refusal)
  }

  /// Reads the body of an answer.
  ///
  /// - Throws: ``ReaderError`` where it is no JSON, or none of this form.
  package static func read(_ input: DataInput) throws(ReaderError) -> Answer {
    let document = try JSONParser.read(try ByteReader(input), file: input.name).value
    guard let elements = document.elements, let head = elements.first, head.members != nil else {
      throw ReaderError(.layoutNotFound, file: input.name, line: document.line)
    }
    if let message = head["message"]?.elements?.first {
      return .refusal(
        Refusal(
          id: text(message["id"]) ?? "", key: text(message["key"]) ?? "",
          value: text(message["value"]) ?? ""))
    }
    guard let page = number(head["page"]), let pages = number(head["pages"]),
      let total = number(head["total"]), elements.count == 2
    else { throw ReaderError(.layoutNotFound, file: input.name, line: head.line) }
    var records: [Record] = []
    if case .null = elements[1].content {
      records = []
    } else {
      guard let list = elements[1].elements else {
        throw ReaderError(.layoutNotFound, file: input.name, line: elements[1].line)
      }
      for element in list {
        guard let members = element.members else {
          throw ReaderError(.layoutNotFound, file: input.name, line: element.line)
        }
        records.append(record(members))
      }
    }
    return .page(
      WorldBankPage(
        page: page, pages: pages, total: total, lastUpdated: text(head["lastupdated"]),
        records: records))
  }

  private static func record(_ members: [JSONNode.Member]) -> Record {
    var texts: [String: String] = [:]
    var number: ParsedNumber?
    for member in members {
      if member.name == "value", let value = member.value.number {
        number = value
      } else if let text = text(member.value) {
        texts[member.name] = text
      } else if member.value.members != nil {
        texts[member.name] = text(member.value["id"])
        texts[member.name + ".value"] = text(member.value["value"])
      }
    }
    return Record(texts: texts, value: number?.value, decimals: number?.decimals)
  }

  /// A text, or a number as text: the interface gives some numbers in quotes and some without.
  private static func text(_ value: JSONNode?) -> String? {
    if let string = value?.string { return string }
    return value?.count.map(String.init)
  }

  private static func number(_ value: JSONNode?) -> Int? {
    value?.count ?? value?.string.flatMap { Int($0) }
  }
}
