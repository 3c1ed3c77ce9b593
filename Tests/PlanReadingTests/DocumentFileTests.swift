import DatasetReaders
import Testing

@testable import PlanReading

/// Plans in the forms that offices keep them in.
@Suite("Files of plans") struct DocumentFileTests {
  @Test("A page gives its paragraphs and its tables")
  func html() throws {
    let page = """
      <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
      <p>II. M&#7908;C TI&Ecirc;U &#272;&#7870;N N&#258;M 2034</p>
      <p>- Tỷ lệ xã có bến thuyền đạt 37%.</p>
      <table><tr><th>STT</th><th>Chỉ tiêu</th><th>Đơn vị</th><th>Năm 2034</th></tr>
      <tr><td>1</td><td>Số giờ nắng đo được</td><td>giờ</td><td>&gt; 2.150</td></tr></table>
      </body></html>
      """
    let document = try DocumentFile.read(Array(page.utf8), name: "page")
    let rows = PlanProposal(document).targets
    #expect(rows.map(\.comparator) == [">=", ">"])
    #expect(rows.map(\.lower) == [37, 2150])
    #expect(rows.map(\.year) == [2034, 2034])
  }

  @Test("Lines in columns become a table again")
  func pages() {
    let text = """
      PHỤ LỤC
      CÁC CHỈ TIÊU

       STT   Chỉ tiêu                        Đơn vị   Năm 2029   Năm 2034   Cơ quan chủ trì
        1    Tỷ lệ bến xe có mái che            %        41         66      Sở Xây dựng
        2    Tỷ lệ chợ có cân đối chứng         %        52         79      Sở Công Thương

                                          7
      """
    let rows = PlanProposal(DocumentFile.read(pages: text, name: "pages")).targets
    #expect(rows.map(\.lower) == [41, 66, 52, 79])
    #expect(rows.map(\.year) == [2029, 2034, 2029, 2034])
    #expect(rows.map(\.leadAgency).last == "Sở Công Thương")
  }

  @Test("Bytes that are no text are refused by name")
  func refused() {
    #expect(throws: DocumentFile.Failure.self) {
      try DocumentFile.read([0xFF, 0xFE, 0x00, 0x41], name: "bytes")
    }
    #expect(throws: DocumentFile.Failure.self) {
      try DocumentFile.read(Array("%PDF-1.7".utf8), name: "scan")
    }
    #expect(throws: DocumentFile.Failure.self) {
      try DocumentFile.read([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], name: "archive")
    }
  }

  @Test("Several files are one plan, their places counted through")
  func joined() {
    let first = PlanDocument(
      plainText: PlanText("KẾ HOẠCH ĐẾN NĂM 2033\n\nI. MỤC TIÊU\n\n- Tỷ lệ A đạt 41%.", name: "a"))
    let second = PlanDocument(
      plainText: PlanText("I. MỤC TIÊU\n\n- Tỷ lệ bờ bao kiên cố đạt 57%.", name: "b"))
    let proposal = PlanProposal(PlanDocument(joining: [first, second]))
    #expect(proposal.targets.map(\.lower) == [41, 57])
    #expect(proposal.document.text.text(proposal.targets[1].value) == "57%")
    #expect(proposal.targets.map(\.year) == [2033, 2033])
  }
}
