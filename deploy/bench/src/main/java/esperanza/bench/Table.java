package esperanza.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The results for people, in Markdown: one line per finding, then who used the CPU, then all other figures. */
final class Table {

    /** Above this share of the machine for other programs, in percent, figures mean little. */
    static final double NOISY_PERCENT = 5;

    private Table() {}

    static String of(List<Finding> findings, Facts facts, double others) {
        String head = """
                | what | subject | limit | compared: median (min – max) | floor | goal | verdict |
                | --- | --- | --- | --- | --- | --- | --- |
                """;
        return head
                + findings.stream().map(Table::line).collect(Collectors.joining())
                + ShareTable.of(findings)
                + "\n"
                + findings.stream().map(Table::details).collect(Collectors.joining())
                + foot(facts, others);
    }

    private static String line(Finding finding) {
        Spread compared = finding.compared();
        return "| %s | %s %s | %s | %s (%s – %s) | %s | %s | %s |\n"
                .formatted(
                        finding.what(),
                        number(finding.subject().median()),
                        finding.unit(),
                        limit(finding),
                        compared(finding, compared.median()),
                        compared(finding, compared.min()),
                        compared(finding, compared.max()),
                        target(finding, finding.floor()),
                        target(finding, finding.goal()),
                        finding.verdict());
    }

    private static String limit(Finding finding) {
        return finding.limitName().isEmpty()
                ? "–"
                : "%s %s (%s)".formatted(number(finding.limit().median()), finding.unit(), finding.limitName());
    }

    /** The further figures of a finding; those of the CPU by part stand in their own table. */
    private static String details(Finding finding) {
        String figures = finding.details().entrySet().stream()
                .filter(detail -> !detail.getKey().startsWith(Share.PREFIX))
                .map(Table::detail)
                .collect(Collectors.joining(" · "));
        return figures.isEmpty() ? "" : "- %s: %s\n".formatted(finding.what(), figures);
    }

    private static String detail(Map.Entry<String, Double> detail) {
        return detail.getKey().replace('_', ' ') + " " + number(detail.getValue());
    }

    private static String target(Finding finding, double value) {
        return switch (finding.comparison()) {
            case RATIO -> "≥ %.2f ×".formatted(value);
            case MULTIPLE -> "≤ %.2f ×".formatted(value);
            case DIFFERENCE -> "≤ limit + %s %s".formatted(number(value), finding.unit());
            case SUBJECT -> "≤ %s %s".formatted(number(value), finding.unit());
            case AT_LEAST -> "≥ %s %s".formatted(number(value), finding.unit());
        };
    }

    private static String compared(Finding finding, double value) {
        return switch (finding.comparison()) {
            case RATIO, MULTIPLE -> "%.2f ×".formatted(value);
            case DIFFERENCE -> (value < 0 ? "" : "+") + number(value);
            case SUBJECT, AT_LEAST -> number(value);
        };
    }

    /** Two digits behind the point below 10, one below 100. */
    static String number(double value) {
        double size = Math.abs(value);
        String format = value == Math.rint(value) || size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }

    private static String foot(Facts facts, double others) {
        String noise = others > NOISY_PERCENT
                ? "  NOISY: absolute figures mean nothing now, ratios little; run it again on a quiet machine\n"
                : "";
        return """

                %s · %d CPUs, %s · %s · Java %s %s
                %s
                other programs used up to %.1f %% of the machine in a window
                """.formatted(
                                facts.commit(),
                                facts.cpus(),
                                facts.cpu(),
                                facts.kernel(),
                                facts.java(),
                                facts.serviceFlags(),
                                facts.durability(),
                                others)
                + noise;
    }
}
