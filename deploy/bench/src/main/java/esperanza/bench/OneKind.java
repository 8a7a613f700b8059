package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the pages of what is large in one way: a person with many reports, a case with many events, a receipt with
 * many statements, an officer with many alerts, an institution that half of the cases are shut to. The limit is the same
 * page of what is usual, in the same run.
 */
final class OneKind implements Measurement {

    private static final int FEW = 60;
    private static final int PAIRS = 3;
    private static final double FLOOR = 3;
    private static final double GOAL = 1.5;
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final Duration WINDOW = Duration.ofSeconds(1);

    private final int reports;
    private final int events;
    private final int statements;
    private final int alerts;

    /**
     * @param reports of one person
     * @param events of one case
     * @param statements to one receipt
     * @param alerts all unanswered; half of their cases are shut to one institution
     */
    OneKind(int reports, int events, int statements, int alerts) {
        this.reports = reports;
        this.events = events;
        this.statements = statements;
        this.alerts = alerts;
    }

    /** A page that is read again and again, or a command that is sent again and again. */
    interface Asked {

        /** How long each answer took. */
        Latencies readFor(Duration length);
    }

    /**
     * The same page, or the same command, of two things.
     *
     * @param what its name in the results
     */
    record Two(String what, Asked usual, Asked large) {}

    @Override
    public String name() {
        return "one-kind";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        machine.startAll();
        LargeThings things = new LargeThings(platform);
        LargePages pages = new LargePages(platform, things);
        Map<String, List<Latencies>> few = lists(machine, things, pages, FEW);
        things.rest();
        List<Finding> findings = new ArrayList<>();
        for (Two two : large(machine, things, pages)) {
            findings.add(compared(machine, two));
        }
        lists(machine, things, pages, alerts)
                .forEach((what, many) -> findings.add(told(machine, what, many, few.get(what))));
        for (Two two : pages.behindWalls()) {
            findings.add(compared(machine, two));
        }
        return findings;
    }

    private List<Two> large(Machine machine, LargeThings things, LargePages pages) {
        machine.tell("one-kind: one person with " + reports + " reports");
        List<Two> all = new ArrayList<>(pages.ofPerson(things.reported(true, ""), things.person(reports)));
        machine.tell("one-kind: one receipt with " + statements + " statements");
        all.addAll(pages.ofReceipt(things.receipt(3), things.receipt(statements)));
        machine.tell("one-kind: one case with " + events + " events");
        all.addAll(pages.ofCase(things.caseOf(0), things.caseOf(events)));
        things.rest();
        return all;
    }

    /** The lists, with as many more alerts that nobody answers. */
    private static Map<String, List<Latencies>> lists(Machine machine, LargeThings things, LargePages pages, int more) {
        machine.tell("one-kind: " + more + " urgent reports");
        things.alerts(more);
        Map<String, List<Latencies>> read = new LinkedHashMap<>();
        pages.lists().forEach((what, list) -> read.put(what, read(machine, more + ": " + what, list)));
        return read;
    }

    private static Finding compared(Machine machine, Two two) {
        two.usual.readFor(WARM_UP);
        two.large.readFor(WARM_UP);
        List<Latencies> usual = new ArrayList<>();
        List<Latencies> large = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            usual.addAll(read(machine, "usual: " + two.what, two.usual, 1));
            large.addAll(read(machine, "large: " + two.what, two.large, 1));
        }
        return told(machine, two.what, large, usual);
    }

    private static List<Latencies> read(Machine machine, String what, Asked asked) {
        asked.readFor(WARM_UP);
        return read(machine, what, asked, PAIRS);
    }

    private static List<Latencies> read(Machine machine, String what, Asked asked, int windows) {
        machine.tell("one-kind: " + what);
        List<Latencies> read = new ArrayList<>();
        for (int n = 0; n < windows; n++) {
            read.add(machine.measureAtOnce(machine.platform().postgres(), () -> asked.readFor(WINDOW))
                    .result());
        }
        return read;
    }

    /** Tells the result at once: it is not lost if a later page fails. */
    private static Finding told(Machine machine, String what, List<Latencies> large, List<Latencies> usual) {
        machine.tell("one-kind: %s: %.1f ms, usual %.1f ms"
                .formatted(what, large.getLast().percentile(50), usual.getLast().percentile(50)));
        return finding(what, large, usual);
    }

    private static Finding finding(String what, List<Latencies> large, List<Latencies> usual) {
        List<Pair> pairs = new ArrayList<>();
        Map<String, Double> details = new LinkedHashMap<>();
        for (int n = 0; n < PAIRS; n++) {
            pairs.add(new Pair(large.get(n).percentile(50), usual.get(n).percentile(50)));
            details.put("large_p99_ms_" + (n + 1), large.get(n).percentile(99));
            details.put("usual_p99_ms_" + (n + 1), usual.get(n).percentile(99));
        }
        return new Finding(
                what + ", p50",
                "the same of what is usual",
                "ms",
                Comparison.MULTIPLE,
                pairs,
                FLOOR,
                GOAL,
                false,
                details);
    }
}
