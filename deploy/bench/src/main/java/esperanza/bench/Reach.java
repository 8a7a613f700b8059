package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Kannel;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Measures from the instant at which a report of imminent danger was due to be sent until a real Kannel has taken the SMS
 * that tells a person on duty of its alert, at 10 reports a second. The limit is the frame of the alerts in the same
 * run, and the same request to Kannel without Esperanza. Then how soon nobody is called any more for an alert that
 * somebody answered.
 */
final class Reach implements Measurement {

    private static final int PER_SECOND = 10;
    private static final int WINDOWS = 2;
    private static final Duration WINDOW = Duration.ofSeconds(60);
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(10);
    /** A round of each person would come within that time. */
    private static final Duration LONGER_THAN_A_ROUND = Duration.ofSeconds(65);

    private static final String LAST = "select coalesce(max(position), 0) from event";

    /** One window: the frames and the SMS of the same reports, and Kannel alone just before. */
    private record Reached(AlertRun alerts, Texted sms, Latencies kannel) {

        /** @param percent of the SMS; the limit is the median of both parts */
        Pair pair(double percent) {
            return new Pair(
                    sms.latencies().percentile(percent), alerts.latencies().percentile(50) + kannel.percentile(50));
        }
    }

    @Override
    public String name() {
        return "reach";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        machine.startAll();
        Platform platform = machine.platform();
        Kannel kannel = platform.gateway().orElseThrow(() -> new IllegalStateException("Kannel is not installed"));
        EndOfCalls end = new EndOfCalls(platform);
        Officer officer = new Officer(platform);
        List<Reached> windows = new ArrayList<>();
        Latencies ended = new Latencies();
        try (Telephones telephones = new Telephones(platform, kannel);
                AlertLoad load = new AlertLoad(machine)) {
            machine.tell("reach: warm-up");
            load.run(PER_SECOND, WARM_UP);
            officer.answerAll();
            for (int n = 1; n <= WINDOWS; n++) {
                windows.add(window(machine, telephones, load, new KannelAlone(kannel), n));
                machine.tell("reach: what is open is answered");
                end.measure(ended);
                officer.answerAll();
            }
            machine.tell("reach: nobody is to be paged");
            Machine.rest(LONGER_THAN_A_ROUND);
        }
        return findings(windows, ended, end.later());
    }

    private static Reached window(
            Machine machine, Telephones telephones, AlertLoad load, KannelAlone alone, int number) {
        Platform platform = machine.platform();
        machine.tell("reach: Kannel alone");
        Latencies kannel = alone.latencies(PER_SECOND, LIMIT_WINDOW);
        machine.tell("reach: %d/s, window %d of %d".formatted(PER_SECOND, number, WINDOWS));
        telephones.firstTurn();
        long after = Sql.number(platform.postgres(), "notification", LAST);
        AlertRun alerts = machine.measure(platform.postgres(), () -> {
                    CompletableFuture<Void> turns = CompletableFuture.runAsync(() -> telephones.takeTurns(WINDOW));
                    AlertRun run = load.run(PER_SECOND, WINDOW);
                    turns.join();
                    return run;
                })
                .result();
        return new Reached(alerts, Texted.of(platform.postgres(), after, alerts.due()), kannel);
    }

    private static List<Finding> findings(List<Reached> windows, Latencies ended, long later) {
        return List.of(
                texted(windows, 50, 80, 40, parts(windows)),
                texted(windows, 99, 400, 200, counted(windows)),
                alone("minutes of a person with calls, and without an SMS", "", silent(windows), 0, Map.of()),
                alone(
                        "answer → nobody is called for the alert, p99",
                        "ms",
                        ended.percentile(99),
                        1_000,
                        Map.of("p50_ms", ended.percentile(50), "max_ms", ended.percentile(100))),
                alone("pages later than a second after the last answer", "", later, 0, Map.of()));
    }

    private static Finding texted(
            List<Reached> windows, double percent, double floor, double goal, Map<String, Double> details) {
        return new Finding(
                "report → SMS taken by Kannel at %d/s, p%.0f".formatted(PER_SECOND, percent),
                "alert frame p50 + Kannel alone p50",
                "ms",
                Comparison.DIFFERENCE,
                windows.stream().map(window -> window.pair(percent)).toList(),
                floor,
                goal,
                false,
                details);
    }

    private static Finding alone(String what, String unit, double value, double most, Map<String, Double> details) {
        return new Finding(what, "", unit, Comparison.SUBJECT, List.of(new Pair(value, 0)), most, most, false, details);
    }

    private static double silent(List<Reached> windows) {
        return windows.stream().mapToLong(window -> window.sms.silent()).sum();
    }

    private static Map<String, Double> parts(List<Reached> windows) {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put(
                "frame_p50_ms", median(windows, each -> each.alerts.latencies().percentile(50)));
        details.put(
                "frame_p99_ms", median(windows, each -> each.alerts.latencies().percentile(99)));
        details.put("kannel_alone_p50_ms", median(windows, each -> each.kannel.percentile(50)));
        details.put("kannel_alone_p99_ms", median(windows, each -> each.kannel.percentile(99)));
        return details;
    }

    private static Map<String, Double> counted(List<Reached> windows) {
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("alerts", sum(windows, each -> each.alerts.reports()));
        details.put("sms", sum(windows, each -> each.sms.sms()));
        details.put("calls_of_a_person", sum(windows, each -> each.sms.calls()));
        details.put("calls_told_by_an_sms", sum(windows, each -> each.sms.told()));
        details.put("p90_ms", median(windows, each -> each.sms.latencies().percentile(90)));
        details.put("max_ms", median(windows, each -> each.sms.latencies().percentile(100)));
        details.put("alerts_that_never_came", sum(windows, each -> each.alerts.missing()));
        return details;
    }

    private static double sum(List<Reached> windows, Function<Reached, Long> count) {
        return windows.stream().mapToLong(count::apply).sum();
    }

    private static double median(List<Reached> windows, Function<Reached, Double> figure) {
        return Spread.of(windows.stream().map(figure).toList()).median();
    }
}
