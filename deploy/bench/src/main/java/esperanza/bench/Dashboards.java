package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Measures when people hear of a new alert who follow the alerts, and who follow everything: at 50 reports a second,
 * first while an officer answers each page, then while nobody answers, after thousands of reports that nobody answered.
 * What nobody answers must not hold up what is new.
 */
final class Dashboards implements Measurement {

    private static final int PER_SECOND = 50;
    private static final int UNANSWERED = 3_000;
    private static final Duration WINDOW = Duration.ofSeconds(8);
    /** So long the compiler has hardly anything left to do: both windows are measured on warm services. */
    private static final Duration WARM_UP = Duration.ofSeconds(40);

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** From the due instant of each report to its alert on both streams; how often they were cut off. */
    private record Told(Latencies alerts, Latencies cases, int cuts, AlertRun run) {}

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
            machine.tell("dashboards: " + PER_SECOND + "/s, an officer answers each page");
            Queue<CompletableFuture<HttpResponse<String>>> answers = new ConcurrentLinkedQueue<>();
            load.stream().tellPages(answering(machine, answers));
            load.run(PER_SECOND, WARM_UP);
            Told answered = told(machine, load, cases);
            load.stream().tellPages(_ -> {});
            answers.forEach(Dashboards::require);
            machine.tell("dashboards: " + UNANSWERED + " reports that nobody answers");
            load.run(PER_SECOND, Duration.ofSeconds(UNANSWERED / PER_SECOND));
            machine.tell("dashboards: " + PER_SECOND + "/s, nobody answers");
            return findings(answered, told(machine, load, cases));
        }
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
        AlertRun run = machine.measureAtOnce(machine.platform().postgres(), () -> load.run(PER_SECOND, WINDOW))
                .result();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end
                && run.due().keySet().stream().anyMatch(of -> cases.arrival(of).isEmpty())) {
            LockSupport.parkNanos(5_000_000);
        }
        long late = System.nanoTime();
        Latencies latencies = new Latencies();
        run.due().forEach((of, due) -> latencies.record(cases.arrival(of).orElse(late) - due));
        return new Told(run.latencies(), latencies, run.cuts() + cases.cuts() - cuts, run);
    }

    private static List<Finding> findings(Told answered, Told unanswered) {
        String alerts = "alerts while nobody answers";
        return List.of(
                finding(alerts, 50, unanswered.alerts, "answered", answered.alerts, 1.2, chain(answered)),
                finding(alerts, 99, unanswered.alerts, "answered", answered.alerts, 1.5, chain(unanswered)),
                finding(
                        "cases while nobody answers",
                        50,
                        unanswered.cases,
                        alerts,
                        unanswered.alerts,
                        1.5,
                        cases(answered, 50)),
                finding(
                        "cases while nobody answers",
                        99,
                        unanswered.cases,
                        alerts,
                        unanswered.alerts,
                        2,
                        cases(answered, 99)),
                new Finding(
                        "streams cut off at " + PER_SECOND + "/s",
                        "",
                        "times",
                        Comparison.SUBJECT,
                        List.of(new Pair(answered.cuts + unanswered.cuts, 0)),
                        0,
                        0,
                        false,
                        Map.of()));
    }

    private static Finding finding(
            String what,
            double percent,
            Latencies subject,
            String limitName,
            Latencies limit,
            double floor,
            Map<String, Double> details) {
        return new Finding(
                "%s at %d/s, p%.0f".formatted(what, PER_SECOND, percent),
                limitName,
                "ms",
                Comparison.MULTIPLE,
                List.of(new Pair(subject.percentile(percent), limit.percentile(percent))),
                floor,
                1,
                false,
                details);
    }

    private static Map<String, Double> chain(Told told) {
        return Map.of(
                "recorded_to_recorded_p50_ms", told.run.chain().p50(),
                "recorded_to_recorded_p99_ms", told.run.chain().p99(),
                "alerts_that_never_came", (double) told.run.missing());
    }

    private static Map<String, Double> cases(Told answered, double percent) {
        return Map.of("answered_ms", answered.cases.percentile(percent));
    }
}
