internal import CXlsxWriter

extension XLSXFile {
  /// Puts a chart on a sheet.
  mutating func insert(
    _ chart: Workbook.NativeChart, into target: UnsafeMutablePointer<lxw_worksheet>
  ) {
    let type =
      switch chart.kind {
      case .lines: LXW_CHART_SCATTER_STRAIGHT
      case .stackedBars: LXW_CHART_BAR_STACKED
      }
    guard let native = newChart(type) else { return }
    for series in chart.series { add(series, to: native, chart.kind) }
    var font = lxw_chart_font()
    font.size = 12
    font.bold = 1
    if chart.title.isEmpty {
      chart_title_off(native)
    } else {
      chart_title_set_name(native, chart.title.chartText)
      chart_title_set_name_font(native, &font)
    }
    chart_legend_set_position(native, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    let unnamed = chart.series.indices.filter { !chart.series[$0].isNamed }
    if !unnamed.isEmpty {
      // The list ends with −1.
      var list = unnamed.map { Int16($0) } + [-1]
      chart_legend_delete_series(native, &list)
    }
    setAxes(of: native, chart)
    var options = lxw_chart_options()
    options.x_scale = chart.width / 480
    options.y_scale = chart.height / 288
    options.description = copy(chart.title.chartText)
    worksheet_insert_chart_opt(
      target, lxw_row_t(chart.row), lxw_col_t(chart.column), native, &options)
  }

  private mutating func add(
    _ series: Workbook.Series, to native: UnsafeMutablePointer<lxw_chart>,
    _ kind: Workbook.NativeChart.Kind
  ) {
    guard
      let added = chart_add_series(
        native, "=" + Workbook.range(series.sheet, series.categories),
        "=" + Workbook.range(series.sheet, series.values))
    else { return }
    chart_series_set_name(added, series.name.chartText)
    if kind == .stackedBars {
      var fill = lxw_chart_fill()
      fill.color = series.look.colour
      chart_series_set_fill(added, &fill)
      return
    }
    var line = lxw_chart_line()
    line.color = series.look.colour
    line.width = Float(series.look.width)
    line.none = series.look.width == 0 ? 1 : 0
    line.dash_type = UInt8(
      (series.look.isDashed ? LXW_CHART_LINE_DASH_DASH : LXW_CHART_LINE_DASH_SOLID).rawValue)
    chart_series_set_line(added, &line)
    let marker =
      switch series.look.marker {
      case .none: LXW_CHART_MARKER_NONE
      case .circle: LXW_CHART_MARKER_CIRCLE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      }
    chart_series_set_marker_type(added, UInt8(marker.rawValue))
    if series.look.marker != .none {
      var fill = lxw_chart_fill()
      fill.color = series.look.colour
      chart_series_set_marker_fill(added, &fill)
      chart_series_set_marker_size(added, series.look.marker == .diamond ? 10 : 6)
    }
  }

  private func setAxes(
    of native: UnsafeMutablePointer<lxw_chart>, _ chart: Workbook.NativeChart
  ) {
    guard let across = chart_axis_get(native, LXW_CHART_AXIS_TYPE_X),
      let up = chart_axis_get(native, LXW_CHART_AXIS_TYPE_Y)
    else { return }
    // Bars lie: their categories are the vertical axis, the first one at the top.
    if chart.kind == .stackedBars {
      chart_axis_set_reverse(up)
      chart_axis_set_num_format(across, "0")
      chart_set_series_gap(native, 40)
      return
    }
    chart_axis_set_num_format(across, "0")
    if let years = chart.years {
      chart_axis_set_min(across, years.lowerBound)
      chart_axis_set_max(across, years.upperBound)
    }
    if let step = chart.yearStep { chart_axis_set_major_unit(across, step) }
    chart_axis_major_gridlines_set_visible(across, 0)
    if let values = chart.values {
      chart_axis_set_min(up, values.lowerBound)
      chart_axis_set_max(up, values.upperBound)
    }
    chart_axis_set_label_position(across, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
    var grid = lxw_chart_line()
    grid.color = 0xE3E7EB
    chart_axis_major_gridlines_set_line(up, &grid)
    if !chart.valueAxisName.isEmpty {
      var font = lxw_chart_font()
      font.bold = 0
      font.size = 9
      chart_axis_set_name(up, chart.valueAxisName.chartText)
      chart_axis_set_name_font(up, &font)
    }
    if let format = chart.valueFormat {
      chart_axis_set_num_format(up, format.code(in: language))
    }
  }
}

extension String {
  /// The text as a chart holds it: a name that starts with `=` would be read as a reference.
  fileprivate var chartText: String {
    let text = cellText
    return text.hasPrefix("=") ? "\u{200B}" + text : text
  }
}
