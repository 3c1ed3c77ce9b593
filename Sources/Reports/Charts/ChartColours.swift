/// Colours and fonts of charts, for light and dark surroundings; the classes look as on the page: blue
/// is well, amber in between, vermilion ill, grey unknown.
///
/// Every chart paints its own ground, so that it can be read wherever it is put. Text has a contrast
/// of at least 4.5 : 1 and every line that carries meaning one of at least 3 : 1 with its ground.
enum ChartColours {
  /// The style sheet that each file carries.
  static let sheet = light + "@media (prefers-color-scheme:dark){" + dark + "}"

  private static let light =
    "text{font-family:'Noto Sans','Segoe UI','Helvetica Neue',Arial,'DejaVu Sans',sans-serif;"
    + "font-size:12px;fill:#1b1f24}"
    + ".kt-ground{fill:#fff}.kt-title{font-size:16px;font-weight:bold}.kt-strong{font-weight:bold}text.kt-small{font-size:11px}"
    + "text.kt-quiet{fill:#57606a}.kt-grid{stroke:#e3e7eb;fill:none}.kt-axis{stroke:#57606a;fill:none}"
    + ".kt-lead{stroke:#57606a;stroke-width:.75;fill:none}"
    + ".kt-b95{fill:#d9e8f6}.kt-b80{fill:#b3d0ea}.kt-b50{fill:#7fb0dc}"
    + ".kt-edge{fill:none;stroke:#5b8dbb;stroke-width:.75}"
    + ".kt-median{fill:none;stroke:#0b4a8f;stroke-width:2.5}.kt-mediandot{fill:#0b4a8f}"
    + ".kt-seen{fill:none;stroke:#1b1f24;stroke-width:1.75}.kt-seendot{fill:#1b1f24}"
    + ".kt-goal{fill:#9a3b00}.kt-goalrange{fill:none;stroke:#9a3b00;stroke-width:3}"
    + "text.kt-goal{fill:#9a3b00}"
    + ".kt-path{fill:none;stroke:#9a3b00;stroke-width:1.5;stroke-dasharray:5 4}"
    + ".kt-reach{fill:none;stroke:#6a3d9a;stroke-width:3}.kt-reachdot{fill:#6a3d9a}"
    + "text.kt-reach{fill:#6a3d9a;stroke:none}"
    + ".kt-good{fill:#0b3d66}.kt-middling{fill:#8a5200}.kt-poor{fill:#7a1f1a}.kt-mute{fill:#57606a}"
    + ".kt-open{fill:#8c959f}.kt-none{fill:#c5ccd3}"
    + ".kt-fargood{fill:#14608f}.kt-farpoor{fill:#c4401c}text.kt-on{fill:#fff}text.kt-dark{fill:#1b1f24}"

  private static let dark =
    "text{fill:#e8ebee}.kt-ground{fill:#14181d}text.kt-quiet{fill:#a3adb8}.kt-grid{stroke:#2b323a}"
    + ".kt-axis,.kt-lead{stroke:#a3adb8}"
    + ".kt-b95{fill:#18324c}.kt-b80{fill:#1f4a75}.kt-b50{fill:#2c6aa5}.kt-edge{stroke:#5b8dbb}"
    + ".kt-median{stroke:#a9d2ff}.kt-mediandot{fill:#a9d2ff}.kt-seen{stroke:#e8ebee}"
    + ".kt-seendot{fill:#e8ebee}.kt-goal,text.kt-goal{fill:#ffb27a}"
    + ".kt-goalrange,.kt-path{stroke:#ffb27a}.kt-goalrange{fill:none}"
    + ".kt-reach{stroke:#cdb5ff}.kt-reachdot,text.kt-reach{fill:#cdb5ff}"
    + ".kt-good{fill:#a9d3f3}.kt-middling{fill:#efb95c}.kt-poor{fill:#eda59e}.kt-mute{fill:#a3adb8}"
    + ".kt-open{fill:#57606a}.kt-none{fill:#3d444d}"
    + ".kt-fargood{fill:#4fa3dc}.kt-farpoor{fill:#f5977a}text.kt-on{fill:#14181d}"
    + "text.kt-dark{fill:#e8ebee}"
}
