#if CommandLine
    import CXLSXWriter

    /// Draws one chart under a sheet's table.
    @safe struct WorkbookChartWriter {
        let chart: Workbook.Chart
        let sheet: Workbook.Sheet
        let table: Workbook.Table
        let headRow: Int
        let paper: WorkbookPaper

        private static let rowHeight = 20
        private static let barHeight = 34
        private static let frame = 150
        /// As wide as is seen at once, and as is readable where the page is made smaller to hold the table.
        private static let (width, widest) = (880, 1_400)

        /// Draws the chart; the row it begins in.
        func insert(
            _ number: Int, on page: UnsafeMutablePointer<lxw_worksheet>, of writer: WorkbookWriter
        ) -> UInt32 {
            let height = pixels
            let below = headRow + table.rows.count + 2
            let row = UInt32(below + number * (height / WorkbookChartWriter.rowHeight + 2))
            guard let drawing = unsafe workbook_add_chart(writer.book, UInt8(form.rawValue)) else { return row }
            unsafe chart_title_set_name(drawing, chart.title)
            unsafe addSeries(to: drawing)
            unsafe setAxes(of: drawing)
            // The table's heads are the key: a legend would have lying bars in the order from below, or as they are stacked.
            unsafe chart_legend_set_position(drawing, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
            var options = unsafe lxw_chart_options()
            // The library's chart is 480 × 288 pixels before it is scaled.
            unsafe options.x_scale = Double(min(mostPixels, paper.chartWidth)) / 480
            unsafe options.y_scale = Double(height) / 288
            unsafe options.description = unsafe writer.texts.hold(words)
            _ = unsafe worksheet_insert_chart_opt(page, row, 0, drawing, &options)
            return row
        }

        private var rows: [[Workbook.Cell]] { Array(table.rows.prefix(chart.rows ?? table.rows.count)) }

        private var form: lxw_chart_type {
            switch chart.kind {
            case .stackedBars: LXW_CHART_BAR_STACKED_PERCENT
            case .divergingBars: LXW_CHART_BAR_STACKED
            case .bars: LXW_CHART_BAR
            }
        }

        /// The words, whole characters of them, where someone gave more than fit.
        private var words: String {
            var words = chart.description
            while words.utf8.count > Workbook.Chart.mostBytesOfWords { words.removeLast() }
            return words
        }

        private var mostPixels: Int { paper.fitsOnePage ? WorkbookChartWriter.widest : WorkbookChartWriter.width }

        private var pixels: Int {
            let bars = chart.kind == .bars ? chart.series.count : 1
            let wanted = WorkbookChartWriter.frame + rows.count * max(WorkbookChartWriter.barHeight, 18 * bars)
            return min(wanted, paper.chartHeight)
        }

        private func addSeries(to drawing: UnsafeMutablePointer<lxw_chart>) {
            let (first, last) = (UInt32(headRow + 1), UInt32(headRow + rows.count))
            for series in chart.series {
                let line = unsafe chart_add_series(drawing, nil, nil)
                let (names, values) = (UInt16(chart.categories), UInt16(series.column))
                unsafe chart_series_set_categories(line, sheet.name, first, names, last, names)
                unsafe chart_series_set_values(line, sheet.name, first, values, last, values)
                // The library takes a name that begins with = for a formula.
                if let name = series.name, !name.hasPrefix("=") {
                    unsafe chart_series_set_name(line, name)
                } else {
                    unsafe chart_series_set_name_range(line, sheet.name, UInt32(headRow), values)
                }
                var fill = lxw_chart_fill()
                fill.color = series.colour
                unsafe chart_series_set_fill(line, &fill)
            }
        }

        /// How far the axis goes to both sides: to the next fifth after the longest bar.
        private var reach: (left: Double, right: Double) {
            guard chart.kind == .divergingBars else { return (0, 1) }
            func sum(_ row: [Workbook.Cell], isLeft: Bool) -> Double {
                chart.series.reduce(0) { sum, series in
                    guard case .number(let number, let over, _) = row[series.column], (number < 0) == isLeft else {
                        return sum
                    }
                    return sum + Double(number) / Double(over)
                }
            }
            func fifths(_ reach: Double) -> Double { (reach * 5 - 1e-9).rounded(.up) / 5 }
            let left = rows.map { -sum($0, isLeft: true) }.max() ?? 0
            let right = rows.map { sum($0, isLeft: false) }.max() ?? 0
            return (-fifths(left), fifths(right))
        }

        /// Whether the bars' numbers have a space before the sign of percent, as the axis then has.
        private var isSpaced: Bool {
            rows.joined().contains { cell in
                switch cell {
                case .number(_, _, .percent(_, spaced: true)), .number(_, _, .unsignedPercent(spaced: true)): true
                default: false
                }
            }
        }

        private func setAxes(of drawing: UnsafeMutablePointer<lxw_chart>) {
            // A lying bar's names stand on the y axis, from below; the table's first row belongs at the top.
            unsafe chart_axis_set_reverse(drawing.pointee.y_axis)
            unsafe chart_axis_set_crossing_max(drawing.pointee.y_axis)
            // Every bar is named, also where there are many.
            unsafe chart_axis_set_interval_unit(drawing.pointee.y_axis, 1)
            var font = unsafe lxw_chart_font()
            unsafe font.size = 8
            unsafe chart_axis_set_num_font(drawing.pointee.y_axis, &font)
            let percent = isSpaced ? "0\"\u{00A0}\"%" : "0%"
            unsafe chart_axis_set_num_format(drawing.pointee.x_axis, "\(percent);\(percent)")
            let reach = self.reach
            unsafe chart_axis_set_min(drawing.pointee.x_axis, reach.left)
            unsafe chart_axis_set_max(drawing.pointee.x_axis, reach.right)
            unsafe chart_axis_set_major_unit(drawing.pointee.x_axis, 0.2)
            // The names stand at the edge also where the axis stands between the bars' sides.
            unsafe chart_axis_set_label_position(
                drawing.pointee.y_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
            unsafe chart_set_series_gap(drawing, 60)
        }
    }
#endif
