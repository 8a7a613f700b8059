package esperanza.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import esperanza.bench.Comparison.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measures what a morning costs at the console: the weight of the first place and its first row over a slow line, both
 * with an empty cache, and what each of the eleven functions does from the sign-in to its first act. The whole table,
 * with the words of what was before, is left as a file beside the results.
 */
final class Mornings implements Measurement {

    /** The measurements as the browser wrote them. */
    record Measured(Row coldLoadKB, Row coldDayKB, Row slowFirstRowMs, List<Morning> mornings) {}

    record Row(double before, List<Double> values) {}

    /** @param pages of the console, one after the other */
    record Morning(String of, double clicks, double fields, double pages, double seconds, Before before) {}

    /** @param clicks as the review of the console counted them; 0 where it counted none */
    record Before(double clicks) {}

    @Override
    public String name() {
        return "mornings";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        return AtBrowser.withConsole(machine, () -> findings(machine));
    }

    private static List<Finding> findings(Machine machine) {
        machine.tell("mornings: the first place, a slow line, and each function");
        Measured found = AtBrowser.measured(
                machine, "morning", machine.out().resolve("mornings.json"), Map.of(), new TypeReference<>() {});
        List<Finding> findings = new ArrayList<>();
        findings.add(cold("all that the queue loads", "KB", found.coldLoadKB(), 450, 350, true));
        findings.add(cold("all that a supervisor's day loads", "KB", found.coldDayKB(), 450, 350, false));
        findings.add(cold("first row over 1.6 Mbit/s", "ms", found.slowFirstRowMs(), 5_000, 4_000, true));
        found.mornings().stream().map(Mornings::seconds).forEach(findings::add);
        findings.add(mostClicks(found.mornings()));
        return findings;
    }

    private static Finding cold(String what, String unit, Row row, double floor, double goal, boolean gate) {
        List<Pair> pairs = row.values().stream().map(Mornings::alone).toList();
        return new Finding(
                "console, " + what + " with an empty cache",
                "",
                unit,
                Comparison.SUBJECT,
                pairs,
                floor,
                goal,
                gate,
                Map.of("before", row.before()));
    }

    private static Finding seconds(Morning morning) {
        Map<String, Double> details =
                new TreeMap<>(Map.of("clicks", morning.clicks(), "fields", morning.fields(), "pages", morning.pages()));
        if (morning.before().clicks() > 0) {
            details.put("clicks_before", morning.before().clicks());
        }
        return new Finding(
                "console, a morning of " + morning.of(),
                "",
                "s",
                Comparison.SUBJECT,
                List.of(alone(morning.seconds())),
                20,
                10,
                false,
                details);
    }

    private static Finding mostClicks(List<Morning> mornings) {
        double most = Collections.max(mornings.stream().map(Morning::clicks).toList());
        return new Finding(
                "console, most clicks of a morning",
                "",
                "clicks",
                Comparison.SUBJECT,
                List.of(alone(most)),
                8,
                6,
                true,
                Map.of());
    }

    private static Pair alone(double value) {
        return new Pair(value, 0);
    }
}
