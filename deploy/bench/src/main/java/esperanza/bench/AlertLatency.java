package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Keycloak;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Measures from the instant at which a report of imminent danger was due to be sent to the frame of its alert on the
 * live stream: 50 reports a second, all services as they are shipped. The limit is the cost of the two commits and two
 * hops through Kafka on the same machine without Esperanza.
 */
final class AlertLatency implements Measurement {

    /** A report on its way. */
    private record Sent(long due, CompletableFuture<UUID> report) {}

    private static final int PER_SECOND = 50;
    private static final int PAIRS = 2;
    private static final int LIMIT_RECORDS = 1000;
    private static final int BYTES = 1500;
    private static final Duration LIMIT_WINDOW = Duration.ofSeconds(4);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String name() {
        return "alert";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        platform.start(machine::tell);
        Keycloak keycloak = platform.keycloak();
        Pgbench pgbench = new Pgbench(platform.postgres(), machine.folder());
        Reports reports = new Reports(platform.service("intake"));
        try (AlertStream stream =
                new AlertStream(platform.service("notification"), keycloak.tokenOfPerson("protection-officer"))) {
            machine.tell("alert: warming up");
            subject(keycloak, reports, stream, WARM_UP);
            return pairs(machine, pgbench, () -> subject(keycloak, reports, stream, WINDOW));
        }
    }

    private static List<Finding> pairs(Machine machine, Pgbench pgbench, Supplier<Latencies> subject) {
        Platform platform = machine.platform();
        List<Latencies> subjects = new ArrayList<>();
        List<Double> limits50 = new ArrayList<>();
        List<Double> limits99 = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("alert: pair " + (n + 1) + " of " + PAIRS);
            Latencies commit = machine.measure(platform.postgres(), () -> pgbench.latencies(PER_SECOND, LIMIT_WINDOW))
                    .result();
            EndToEnd hop = machine.measure(
                            platform.postgres(),
                            () -> EndToEnd.measured(platform.kafka(), LIMIT_RECORDS, BYTES, machine.folder()))
                    .result();
            limits50.add(2 * (commit.percentile(50) + hop.p50()));
            limits99.add(2 * (commit.percentile(99) + hop.p99()));
            subjects.add(machine.measure(platform.postgres(), subject).result());
        }
        return List.of(
                finding("report → alert at 50/s, p50", subjects, 50, limits50, 40, 12),
                finding("report → alert at 50/s, p99", subjects, 99, limits99, 250, 50));
    }

    private static Latencies subject(Keycloak keycloak, Reports reports, AlertStream stream, Duration length) {
        String token = keycloak.tokenOfClient("hotline-demo");
        int before = stream.alerts();
        var sent = new ConcurrentLinkedQueue<Sent>();
        OpenLoop.run(PER_SECOND, length, due -> sent.add(new Sent(due, reports.send(token))));
        long end = await(stream, before + sent.size());
        String officer = keycloak.tokenOfPerson("intake-officer");
        Latencies latencies = new Latencies();
        for (Sent each : sent) {
            UUID caseId = reports.caseOf(each.report().join(), officer);
            latencies.record(stream.arrival(caseId).orElse(end) - each.due());
        }
        return latencies;
    }

    /**
     * Waits for the alerts for a limited time.
     *
     * @return the instant at which the wait ended; alerts that have not arrived count as arriving then
     */
    private static long await(AlertStream stream, int alerts) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (stream.alerts() < alerts && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return System.nanoTime();
    }

    private static Finding finding(
            String what, List<Latencies> subjects, double percent, List<Double> limits, double floor, double goal) {
        List<Pair> pairs = IntStream.range(0, subjects.size())
                .mapToObj(n -> new Pair(subjects.get(n).percentile(percent), limits.get(n)))
                .toList();
        double most = Spread.of(
                        subjects.stream().map(each -> each.percentile(100)).toList())
                .max();
        return new Finding(
                what,
                "2 × (pgbench commit + EndToEndLatency)",
                "ms",
                Comparison.SUBJECT,
                pairs,
                floor,
                goal,
                false,
                Map.of("subject_max_ms", most));
    }
}
