package esperanza.bench;

import esperanza.bench.RowScript.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The findings of intake beside both limits. */
record IntakeFindings(List<Rate> subjects, List<Rate> oneRow, List<Rate> sameRows, List<Row> rows) {

    private static final String ONE_ROW = "pgbench, 64 clients, one row a commit";
    private static final String SAME_ROWS = "pgbench, 64 clients, the rows of a report in one commit";

    List<Finding> all() {
        return List.of(
                rate("intake REST, 64 connections, × one row", ONE_ROW, oneRow, 0.12, 0.20, latencies()),
                rate("intake REST, 64 connections, × its own rows", SAME_ROWS, sameRows, 0.40, 0.70, perTable()),
                cost("intake alone, CPU of a report", "ms", rate -> rate.cpuMicros() / 1000, 0.9, 0.5, byPart()),
                cost("intake alone, WAL of a report", "KB", rate -> rate.walBytes() / 1000, 15, 9, Map.of()));
    }

    private Finding rate(
            String what, String limit, List<Rate> limits, double floor, double goal, Map<String, Double> details) {
        return new Finding(
                what, limit, "reports/s", Comparison.RATIO, Rate.pairs(subjects, limits), floor, goal, false, details);
    }

    private Finding cost(
            String what,
            String unit,
            ToDoubleFunction<Rate> figure,
            double floor,
            double goal,
            Map<String, Double> details) {
        return new Finding(
                what,
                SAME_ROWS,
                unit,
                Comparison.SUBJECT,
                Rate.pairs(subjects, sameRows, figure),
                floor,
                goal,
                false,
                details);
    }

    private Map<String, Double> latencies() {
        return Rate.details(subjects, oneRow);
    }

    private Map<String, Double> byPart() {
        return Rate.byPart(subjects);
    }

    /** How many rows a report leaves in each table. */
    private Map<String, Double> perTable() {
        Map<String, Double> count = new LinkedHashMap<>();
        rows.forEach(row -> count.merge("rows_in_" + row.table(), 1.0, Double::sum));
        return count;
    }
}
