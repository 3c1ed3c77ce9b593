/// The proposal as one page for a browser: the text with marked numbers beside the rows.
///
/// It works without a network. `j` and `k` go through the rows, `a` accepts, `x` strikes; the
/// register is saved as a download.
struct RegisterPage {
  let report: RegisterReport
  let language: Language

  /// The page.
  var html: String {
    """
    <!doctype html>
    <html lang="\(language.text("language", "tag"))"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>\(Self.escaped(ProposalText.title[language]))</title><style>\(Self.style)</style></head>
    <body><header><h1>\(Self.escaped(ProposalText.title[language]))</h1>
    <p>\(Self.escaped(ProposalText.unconfirmed[language]))</p>
    <p>\(Self.escaped(ProposalText.keys[language]))</p>
    <button id="save">\(Self.escaped(ProposalText.save[language]))</button></header>
    <main><section id="rows">\(rows)</section>
    <section id="text" aria-label="\(Self.escaped(ProposalText.text[language]))">\(marked)</section>
    </main><script id="register" type="application/json">\(data)</script>
    <script>\(Self.script)</script></body></html>

    """
  }

  private var rows: String {
    report.ordered.enumerated().map { number, row in
      let state = row.repeatOf == nil ? "on" : "off"
      let doubts = row.doubts.map { ProposalText.doubt($0, in: language) }.joined(separator: "; ")
      return """
        <article tabindex="0" class="\(state)" data-id="\(Self.escaped(row.targetID))" \
        data-place="v\(row.valueStart)"><b>\(Self.escaped(row.indicatorVI))</b>
        <span>\(Self.escaped(RegisterReport.goal(row, in: language))) \
        \(Self.escaped(row.unit)) · \(RegisterReport.years(row))</span>
        <small>\(Self.escaped(doubts))</small><q>\(Self.escaped(row.quote))</q>
        <label><input type="checkbox"\(row.repeatOf == nil ? " checked" : "")> \
        \(Self.escaped(ProposalText.accept[language]))</label></article>
        """
    }.joined(separator: "\n")
  }

  /// The text with each number marked where it stands.
  private var marked: String {
    let scalars = Array(report.text.unicodeScalars)
    var places = report.targets.map { ($0.valueStart, $0.valueEnd) }.sorted { $0 < $1 }
    places = places.reduce(into: []) { kept, place in
      if kept.last.map({ $0.1 <= place.0 }) ?? true { kept.append(place) }
    }
    var html = ""
    var done = 0
    func part(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return Self.escaped(String(view))
    }
    for (start, end) in places where start >= done && end <= scalars.count {
      html += part(done..<start) + "<mark id=\"v\(start)\">" + part(start..<end) + "</mark>"
      done = end
    }
    return html + part(done..<scalars.count)
  }

  /// The rows by column, for the download.
  private var data: String {
    let lines = report.csv().replacing("<", with: "\\u003c")
    return JSONValue.object([
      ("csv", .string(lines.replacing("\\u003c", with: "<")))
    ]).text.replacing("<", with: "\\u003c")
  }

  static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static let style = """
    body{font:15px/1.5 system-ui,sans-serif;margin:0}header{padding:.5rem 1rem;border-bottom:1px solid #ccc}
    h1{font-size:1.2rem;margin:0}p{margin:.2rem 0}
    main{display:grid;grid-template-columns:1fr 1fr;height:75vh}section{overflow:auto;padding:.5rem 1rem}
    #text{white-space:pre-wrap;border-left:1px solid #ccc}mark{background:#fe9}mark.now{background:#f93}
    article{border:1px solid #ccc;border-radius:4px;padding:.4rem .6rem;margin:.4rem 0;display:grid}
    article:focus{outline:3px solid #06c}article.off{opacity:.5;text-decoration:line-through}
    small{color:#a40}q{color:#555;font-size:.9em}label{justify-self:end}
    @media(max-width:700px){main{grid-template-columns:1fr;height:auto}}
    """

  private static let script = """
    (()=>{const rows=[...document.querySelectorAll('article')];
    const set=(r,on)=>{r.className=on?'on':'off';r.querySelector('input').checked=on};
    const show=r=>{document.querySelectorAll('mark.now').forEach(m=>m.classList.remove('now'));
    const m=document.getElementById(r.dataset.place);if(m){m.classList.add('now');
    m.scrollIntoView({block:'center'})}};
    rows.forEach(r=>{r.addEventListener('focus',()=>show(r));
    r.querySelector('input').addEventListener('change',e=>set(r,e.target.checked))});
    document.addEventListener('keydown',e=>{if(e.target.tagName==='INPUT'||e.ctrlKey||e.metaKey)return;
    const i=rows.indexOf(document.activeElement);
    if(e.key==='j')rows[Math.min(i+1,rows.length-1)]?.focus();
    if(e.key==='k')rows[Math.max(i-1,0)]?.focus();
    if(i>=0&&e.key==='a')set(rows[i],true);if(i>=0&&e.key==='x')set(rows[i],false)});
    const csv=JSON.parse(document.getElementById('register').textContent).csv;
    const parse=t=>{const out=[];let row=[],cell='',q=false;for(let i=0;i<t.length;i++){const c=t[i];
    if(q){if(c==='"'){if(t[i+1]==='"'){cell+='"';i++}else q=false}else cell+=c}
    else if(c==='"')q=true;else if(c===','){row.push(cell);cell=''}
    else if(c==='\\n'){row.push(cell);out.push(row);row=[];cell=''}else cell+=c}return out};
    document.getElementById('save').addEventListener('click',()=>{const all=parse(csv);
    const id=all[0].indexOf('target_id');const on=new Set(rows.filter(r=>r.className==='on')
    .map(r=>r.dataset.id));const kept=[all[0],...all.slice(1).filter(r=>on.has(r[id]))];
    const text=kept.map(r=>r.map(c=>/[",\\n]/.test(c)?'"'+c.replaceAll('"','""')+'"':c).join(',')).join('\\n')+'\\n';
    const a=document.createElement('a');a.href=URL.createObjectURL(new Blob([text],{type:'text/csv'}));
    a.download='register.csv';a.click()})})();
    """
}

extension RegisterReport {
  /// The proposal as one page for a browser.
  package func page(in language: Language) -> String {
    RegisterPage(report: self, language: language).html
  }
}
