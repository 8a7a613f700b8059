package esperanza.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the console in Debian's Chromium on this machine: what the first place loads with an empty cache, and how
 * long a person waits. The reports come over HTTP; the many that wait are written by SQL.
 */
final class ConsoleSpeed implements Measurement {

    /** New reports come behind these, which are more urgent: one page has to have room for all. */
    private static final int FEW = 10;

    /** One in ten waits for an officer. */
    private static final int CASES = 100_000;

    private static final double MB = 1024;

    @Override
    public String name() {
        return "console";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        return AtBrowser.withConsole(machine, () -> findings(machine, machine.platform()));
    }

    private static List<Finding> findings(Machine machine, Platform platform) {
        machine.tell("console: few reports wait");
        ReportFlow.send(platform, FEW, Duration.ZERO);
        Map<String, List<Double>> measured = new HashMap<>(inBrowser(machine, "few"));
        machine.tell("console: 10,000 reports wait");
        CaseSeed seed = CaseSeed.started(machine);
        seed.upTo(CASES);
        platform.start(machine::tell); // the seed has stopped what it does not need
        inBrowser(machine, "many").forEach(measured::putIfAbsent);
        double resident = Resident.of(platform.console().pid()).rss() / MB;
        seed.forget();
        return List.of(
                finding("scripts of the first place, compressed", "KB", measured.get("scripts, KB"), 350, 250),
                finding("first rows with an empty cache", "ms", measured.get("first rows, ms"), 2_500, 1_500),
                finding("a new report on the screen after its 201", "ms", measured.get("new report, ms"), 500, 250),
                finding("a claim on the screen of somebody else", "ms", measured.get("claim, ms"), 1_000, 500),
                finding("first rows of 10,000", "ms", measured.get("first rows of many, ms"), 2_500, 1_500),
                finding("the next 50 rows of 10,000", "ms", measured.get("next rows of many, ms"), 1_000, 300),
                finding("resident memory of the console after it", "MB", List.of(resident), 150, 120));
    }

    private static Finding finding(String what, String unit, List<Double> values, double floor, double goal) {
        List<Pair> pairs = values.stream().map(value -> new Pair(value, 0)).toList();
        return new Finding("console, " + what, "", unit, Comparison.SUBJECT, pairs, floor, goal, false, Map.of());
    }

    /** @param queue how many reports wait: few, or many */
    private static Map<String, List<Double>> inBrowser(Machine machine, String queue) {
        Path result = machine.folder().resolve("console-" + queue + ".json");
        return AtBrowser.measured(machine, "queue", result, Map.of("QUEUE", queue), new TypeReference<>() {});
    }
}
