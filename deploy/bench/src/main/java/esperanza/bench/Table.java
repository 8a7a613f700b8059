package esperanza.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The results for people: one line per finding, in Markdown. */
final class Table {

    private static final double NOISY_PERCENT = 5;

    private Table() {}

    static String of(List<Finding> findings, Facts facts, double others) {
        String head = """
                | what | subject | limit | compared: median (min – max) | floor | goal | verdict |
                | --- | --- | --- | --- | --- | --- | --- |
                """;
        return head
                + findings.stream().map(Table::line).collect(Collectors.joining())
                + "\n"
                + findings.stream().map(Table::costs).collect(Collectors.joining())
                + foot(facts, others);
    }

    private static String line(Finding finding) {
        Spread compared = finding.compared();
        return "| %s | %s %s | %s %s (%s) | %s (%s – %s) | %s | %s | %s |\n"
                .formatted(
                        finding.what(),
                        number(finding.subject().median()),
                        finding.unit(),
                        number(finding.limit().median()),
                        finding.unit(),
                        finding.limitName(),
                        compared(finding, compared.median()),
                        compared(finding, compared.min()),
                        compared(finding, compared.max()),
                        target(finding, finding.floor()),
                        target(finding, finding.goal()),
                        finding.verdict());
    }

    /** The costs per operation, which the noise of a busy machine changes least. */
    private static String costs(Finding finding) {
        return finding.details().containsKey("subject_cpu_us_per_op")
                ? "%s: %s µs of CPU per operation (limit %s), %s bytes of WAL (limit %s)\n"
                        .formatted(
                                finding.what(),
                                detail(finding, "subject_cpu_us_per_op"),
                                detail(finding, "limit_cpu_us_per_op"),
                                detail(finding, "subject_wal_bytes_per_op"),
                                detail(finding, "limit_wal_bytes_per_op"))
                : "";
    }

    private static String detail(Finding finding, String name) {
        return "%,.0f".formatted(finding.details().get(name));
    }

    private static String target(Finding finding, double value) {
        return switch (finding.comparison()) {
            case RATIO -> "≥ %.2f ×".formatted(value);
            case DIFFERENCE -> "≤ limit + %s ms".formatted(number(value));
            case SUBJECT -> "≤ %s ms".formatted(number(value));
        };
    }

    private static String compared(Finding finding, double value) {
        return switch (finding.comparison()) {
            case RATIO -> "%.2f ×".formatted(value);
            case DIFFERENCE -> "%+.1f ms".formatted(value);
            case SUBJECT -> "%.1f ms".formatted(value);
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }

    private static String foot(Facts facts, double others) {
        String noise = others > NOISY_PERCENT
                ? "  NOISY: absolute figures mean nothing now, ratios little; run it again on a quiet machine\n"
                : "";
        return """
                %s · %d CPUs, %s · %s · Java %s
                %s
                other programs used up to %.1f %% of the machine in a window
                """.formatted(
                                facts.commit(),
                                facts.cpus(),
                                facts.cpu(),
                                facts.kernel(),
                                facts.java(),
                                facts.durability(),
                                others)
                + noise;
    }
}
