extension Catalogue {
  /// Findings about names that were matched to codes.
  static let nameFindings: [String: Message] = [
    "area_matched": Message(
      label: Words(vi: "Tên địa bàn được quy về mã", en: "Area matched by name"),
      Words(
        vi: "“{name}” được hiểu là {area_code}[ ({title})]: {sureness|cause}, theo {basis|cause}",
        en: "“{name}” is read as {area_code}[ ({title})]: {sureness|cause}, by {basis|cause}"),
      advice: Words(
        vi: "Kiểm tra, rồi ghi mã vào cột area_code",
        en: "Check it, then write the code in area_code")),
    "area_from_title": Message(
      label: Words(vi: "Địa bàn theo tiêu đề", en: "Area by the title"),
      Words(
        vi: "Bảng không có cột địa bàn; theo tiêu đề “{name}”, hiểu là {area_code}[ ({title})]",
        en: "No column names the area; by the title “{name}” it is {area_code}[ ({title})]"),
      advice: Words(
        vi: "Nếu sai, chỉ rõ bằng --data-area", en: "Say it with --data-area if wrong")),
    "area_missing": Message(
      label: Words(vi: "Không rõ địa bàn", en: "No area"),
      Words(
        vi: "Bảng không có cột địa bàn và tiêu đề[ “{name}”] không cho biết tỉnh"
          + "[; có thể là {candidates}]",
        en: "No column names the area, nor does the title[ “{name}”][; it could be {candidates}]"),
      advice: Words(
        vi: "Chỉ rõ địa bàn bằng --data-area, ví dụ --data-area VN-40",
        en: "Name it with --data-area, such as --data-area VN-40")),
    "area_ambiguous": Message(
      label: Words(vi: "Tên chỉ nhiều địa bàn", en: "Area of several meanings"),
      Words(
        vi: "“{name}” có thể là nhiều địa bàn: {candidates}",
        en: "“{name}” could be several areas: {candidates}"),
      advice: Words(
        vi: "Ghi mã địa bàn, hoặc thêm “(cũ)” hay “(mới)” sau tên",
        en: "Write the code, or add “(cũ)” for before or “(mới)” for after the merger")),
    "area_unrecognised": Message(
      label: Words(vi: "Không nhận ra địa bàn", en: "Area not recognised"),
      Words(
        vi: "Không nhận ra địa bàn “{name}”[; gần nhất: {candidates}]",
        en: "The area “{name}” is not known[; nearest: {candidates}]"),
      advice: Words(
        vi: "Ghi mã địa bàn, ví dụ VN-40", en: "Write the code of the area, such as VN-40")),
    "indicator_matched": Message(
      label: Words(vi: "Tên chỉ tiêu được quy về mã", en: "Indicator matched by name"),
      Words(
        vi: "“{name}” được hiểu là {indicator}[ ({title})]: {sureness|cause}, theo {basis|cause}",
        en: "“{name}” is read as {indicator}[ ({title})]: {sureness|cause}, by {basis|cause}"),
      advice: Words(
        vi: "Kiểm tra, rồi ghi mã vào cột indicator", en: "Check it, then write the id in indicator"
      )),
    "indicator_ambiguous": Message(
      label: Words(vi: "Tên chỉ nhiều chỉ tiêu", en: "Indicator of several meanings"),
      Words(
        vi: "“{name}” có thể là nhiều chỉ tiêu: {candidates}",
        en: "“{name}” could be several indicators: {candidates}"),
      advice: Words(
        vi: "Ghi mã chỉ tiêu, hoặc thêm đơn vị tính", en: "Write the id, or add the unit")),
    "indicator_unrecognised": Message(
      label: Words(vi: "Không nhận ra chỉ tiêu", en: "Indicator not recognised"),
      Words(
        vi: "Không nhận ra chỉ tiêu “{name}”[; gần nhất: {candidates}]",
        en: "The indicator “{name}” is not known[; nearest: {candidates}]"),
      advice: Words(
        vi: "Ghi mã của chỉ tiêu, nếu là một chỉ tiêu trong bảng",
        en: "Write its id, if it is one of the table's indicators")),
  ]

  /// How sure a name is and what that rests on, inside other sentences.
  static let nameWords: [String: Message] = [
    "sureness_certain": Message(Words(vi: "chắc chắn", en: "certain")),
    "sureness_likely": Message(Words(vi: "nhiều khả năng đúng", en: "likely")),
    "basis_code": Message(Words(vi: "mã viết theo cách khác", en: "its code in another form")),
    "basis_world_bank_code": Message(
      Words(vi: "mã của Ngân hàng Thế giới", en: "its World Bank code")),
    "basis_name": Message(Words(vi: "tên chính thức", en: "its name")),
    "basis_plain_name": Message(Words(vi: "tên không dấu", en: "its name without diacritics")),
    "basis_alias": Message(Words(vi: "tên gọi khác", en: "another name")),
    "basis_years": Message(Words(vi: "tên và năm của số liệu", en: "its name and the years")),
    "basis_shortened": Message(
      Words(
        vi: "tên, bỏ phần “phân theo …”", en: "its name without how the table is broken down")),
    "basis_unit": Message(Words(vi: "tên và đơn vị tính", en: "its name and the unit")),
  ]
}
