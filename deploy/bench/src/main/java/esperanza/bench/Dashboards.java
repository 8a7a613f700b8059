package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Measures when people hear of a new alert who follow the alerts, and who follow everything: at 50 reports a second,
 * while nobody answers, after thousands of reports that nobody answered. The limit is the same rate while an officer
 * answers each page, before and after. What nobody answers must not hold up what is new.
 */
final class Dashboards implements Measurement {

    private static final int PER_SECOND = 50;
    private static final int UNANSWERED = 3_000;
    private static final Duration WINDOW = Duration.ofSeconds(10);
    /** So long the compiler has hardly anything left to do: both windows are measured on warm services. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** From the due instant of each report to its alert on both streams; how often they were cut off. */
    private record Told(Latencies alerts, Latencies cases, int cuts, Window.Of<AlertRun> measured) {}

    @Override
    public String name() {
        return "dashboards";
    }

    @Override
    public List<Finding> run(Machine machine) {
        machine.idle();
        new Officer(machine.platform()).answerAll();
        try (AlertLoad load = new AlertLoad(machine);
                AlertStream cases = new AlertStream(
                        machine.platform().service("notification"),
                        AlertStream.CASES,
                        () -> machine.platform().keycloak().freshTokenOfPerson("supervisor"))) {
            Told before = answered(machine, load, cases);
            machine.tell("dashboards: " + UNANSWERED + " reports that nobody answers");
            load.run(PER_SECOND, Duration.ofSeconds(UNANSWERED / PER_SECOND));
            machine.tell("dashboards: " + PER_SECOND + "/s, nobody answers");
            Told unanswered = told(machine, load, cases);
            machine.tell("dashboards: an officer answers what is open");
            new Officer(machine.platform()).answerAll();
            return findings(unanswered, List.of(before, answered(machine, load, cases)));
        }
    }

    private static Told answered(Machine machine, AlertLoad load, AlertStream cases) {
        machine.tell("dashboards: " + PER_SECOND + "/s, an officer answers each page");
        Queue<CompletableFuture<HttpResponse<String>>> answers = new ConcurrentLinkedQueue<>();
        load.stream().tellPages(answering(machine, answers));
        load.run(PER_SECOND, WARM_UP);
        Told answered = told(machine, load, cases);
        load.stream().tellPages(_ -> {});
        answers.forEach(Dashboards::require);
        return answered;
    }

    /** The id of an alert is derived from its reason and its case. */
    private static Consumer<UUID> answering(Machine machine, Queue<CompletableFuture<HttpResponse<String>>> answers) {
        Rest notification = new Rest(machine.platform().service("notification").url());
        String token = machine.platform().keycloak().tokenOfPerson("protection-officer");
        return caseId -> {
            UUID alert = UUID.nameUUIDFromBytes(("IMMINENT_DANGER/" + caseId).getBytes(StandardCharsets.UTF_8));
            answers.add(notification.post("/v1/alerts/" + alert + "/acknowledgement", token, ""));
        };
    }

    private static void require(CompletableFuture<HttpResponse<String>> answer) {
        if (answer.join().statusCode() != 200) {
            throw new IllegalStateException(
                    "An alert was answered " + answer.join().body());
        }
    }

    private static Told told(Machine machine, AlertLoad load, AlertStream cases) {
        int cuts = cases.cuts();
        Window.Of<AlertRun> measured =
                machine.measureAtOnce(machine.platform().postgres(), () -> load.run(PER_SECOND, WINDOW));
        AlertRun run = measured.result();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && run.due().keySet().stream().anyMatch(of -> cases.arrival(of).isEmpty())) {
            LockSupport.parkNanos(5_000_000);
        }
        long late = System.nanoTime();
        Latencies latencies = new Latencies();
        run.due().forEach((of, due) -> latencies.record(cases.arrival(of).orElse(late) - due));
        return new Told(run.latencies(), latencies, run.cuts() + cases.cuts() - cuts, measured);
    }

    private static List<Finding> findings(Told unanswered, List<Told> answered) {
        String alerts = "alerts while nobody answers";
        String cases = "cases while nobody answers";
        List<Told> all = Stream.concat(answered.stream(), Stream.of(unanswered)).toList();
        return List.of(
                finding(alerts, 50, 1.2, "answered", limits(unanswered, answered, 50), details(answered.getLast())),
                finding(alerts, 99, 1.5, "answered", limits(unanswered, answered, 99), details(unanswered)),
                finding(cases, 50, 1.5, alerts, List.of(pair(unanswered, 50)), cases(answered, 50)),
                finding(cases, 99, 2, alerts, List.of(pair(unanswered, 99)), cases(answered, 99)),
                new Finding(
                        "streams cut off at " + PER_SECOND + "/s",
                        "",
                        "times",
                        Comparison.SUBJECT,
                        List.of(new Pair(all.stream().mapToInt(Told::cuts).sum(), 0)),
                        0,
                        0,
                        false,
                        Map.of()));
    }

    private static List<Pair> limits(Told unanswered, List<Told> answered, double percent) {
        return answered.stream()
                .map(each -> new Pair(unanswered.alerts.percentile(percent), each.alerts.percentile(percent)))
                .toList();
    }

    private static Pair pair(Told told, double percent) {
        return new Pair(told.cases.percentile(percent), told.alerts.percentile(percent));
    }

    private static Finding finding(
            String what, double percent, double floor, String limit, List<Pair> pairs, Map<String, Double> details) {
        return new Finding(
                "%s at %d/s, p%.0f".formatted(what, PER_SECOND, percent),
                limit,
                "ms",
                Comparison.MULTIPLE,
                pairs,
                floor,
                1,
                false,
                details);
    }

    private static Map<String, Double> details(Told told) {
        AlertRun run = told.measured.result();
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("recorded_to_recorded_p50_ms", run.chain().p50());
        details.put("recorded_to_recorded_p99_ms", run.chain().p99());
        details.put("alerts_that_never_came", (double) run.missing());
        details.put("busy_pct", told.measured.window().busy());
        told.measured
                .window()
                .partMicros()
                .forEach((part, micros) -> details.put(
                        part + "_cpu_us_per_report", micros / run.due().size()));
        return details;
    }

    private static Map<String, Double> cases(List<Told> answered, double percent) {
        return Map.of(
                "answered_before_ms", answered.getFirst().cases.percentile(percent),
                "answered_after_ms", answered.getLast().cases.percentile(percent));
    }
}
