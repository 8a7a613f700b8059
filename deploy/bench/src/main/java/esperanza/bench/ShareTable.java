package esperanza.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CPU time by part: one line per finding that tells it, in the unit of that finding. */
final class ShareTable {

    private static final List<String> PARTS =
            Stream.concat(Share.PLATFORM.stream(), Share.APART.stream()).toList();

    private ShareTable() {}

    /** Empty if no finding tells it. */
    static String of(List<Finding> findings) {
        List<Finding> telling = findings.stream()
                .filter(finding -> finding.details().containsKey(Share.PREFIX + PARTS.getFirst()))
                .toList();
        if (telling.isEmpty()) {
            return "";
        }
        return "\n| CPU by part | "
                + String.join(" | ", PARTS)
                + " |\n"
                + "| --- ".repeat(PARTS.size() + 1)
                + "|\n"
                + telling.stream().map(ShareTable::line).collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        return PARTS.stream()
                .map(part -> Table.number(finding.details().getOrDefault(Share.PREFIX + part, 0.0)))
                .collect(Collectors.joining(" | ", "| %s, %s | ".formatted(finding.what(), finding.unit()), " |\n"));
    }
}
