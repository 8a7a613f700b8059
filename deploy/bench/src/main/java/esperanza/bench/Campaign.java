package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures what a report of a campaign costs: so many reports of one number and one sentence, beside as many that have
 * nothing in common, at one rate in one run, on the whole platform. No person decides meanwhile.
 */
final class Campaign implements Measurement {

    /**
     * The cost of so many reports.
     *
     * @param events in the logs of all services, mirrored ones too
     */
    private record Cost(double events, Latencies latencies) {}

    private static final int PER_SECOND = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LAST = "select coalesce(max(position), 0) from event";
    private static final String UNCOMPARED = "select count(*) from likeness_waiting";
    private static final String SERIES =
            "select count(distinct series_id) from series_member where standing = 'PROPOSED'";
    private static final String LONGEST =
            "select coalesce(max(n), 0) from (select count(*) n from series_member group by series_id) s";
    private static final String BODY = """
            {"account": "x", "place": {"area": "XX-01-001"}, "parties": [{"kind": "PERSON"}],
             "consents": {"INVESTIGATION": "GRANTED"}, "threat": {"channel": ["SMS"], "traces": [
               {"kind": "PHONE", "value": "%s"}, {"kind": "WORDING", "value": "%s"}]}}""";

    private final int count;

    Campaign(int count) {
        this.count = count;
    }

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        machine.startAll();
        Platform platform = machine.platform();
        Reports reports = new Reports(platform.service("intake"));
        machine.tell("campaign: warm-up");
        cost(platform, reports, PER_SECOND * 10, Campaign::unlike);
        machine.tell("campaign: " + count + " unlike reports");
        Cost unlike = cost(platform, reports, count, Campaign::unlike);
        Postgres postgres = platform.postgres();
        long before = Sql.number(postgres, "investigation", SERIES);
        String one = BODY.formatted(number(), "Salgan del bosque hoy mismo o van a morir todos ustedes");
        machine.tell("campaign: " + count + " reports of one number and one sentence");
        Cost alike = cost(platform, reports, count, () -> one);
        double open = Sql.number(postgres, "investigation", SERIES) - before;
        double found = Sql.number(postgres, "investigation", LONGEST);
        return List.of(
                finding(
                        "events a report of a campaign, of those of an unlike one",
                        "x",
                        Comparison.SUBJECT,
                        alike.events / unlike.events,
                        1.3,
                        1.1,
                        Map.of("events", alike.events, "events_unlike", unlike.events, "reports", (double) count)),
                finding(
                        "POST of a report of a campaign, p99, of that of an unlike one",
                        "x",
                        Comparison.SUBJECT,
                        alike.latencies.percentile(99) / unlike.latencies.percentile(99),
                        1.5,
                        1.2,
                        milliseconds(alike, unlike)),
                finding("open proposals of a campaign", "", Comparison.SUBJECT, open, 1, 1, Map.of()),
                finding("cases in its series", "", Comparison.AT_LEAST, found / count, 1, 1, Map.of("cases", found)));
    }

    private static Cost cost(Platform platform, Reports reports, int count, Supplier<String> body) {
        long before = events(platform);
        String token = platform.keycloak().tokenOfClient("hotline-demo");
        Latencies latencies = new Latencies();
        List<CompletableFuture<UUID>> sent = new ArrayList<>();
        OpenLoop.run(
                PER_SECOND,
                Duration.ofMillis(Math.ceilDiv(count * 1_000L, PER_SECOND)),
                due -> sent.add(reports.send(token, body.get())
                        .whenComplete((report, failure) -> latencies.record(System.nanoTime() - due))));
        sent.forEach(CompletableFuture::join);
        awaitRest(platform);
        return new Cost((double) (events(platform) - before) / sent.size(), latencies);
    }

    private static void awaitRest(Platform platform) {
        ReportFlow.await(
                "all reports to be compared",
                PATIENCE,
                () -> Sql.number(platform.postgres(), "intake", UNCOMPARED) == 0);
        List.of("intake", "investigation", "notification").forEach(service -> ReportFlow.awaitRest(platform, service));
    }

    private static long events(Platform platform) {
        return Platform.SERVICES.stream()
                .mapToLong(service -> Sql.number(platform.postgres(), service, LAST))
                .sum();
    }

    private static String unlike() {
        String words = IntStream.range(0, 10)
                .mapToObj(n -> Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX))
                .collect(Collectors.joining(" "));
        return BODY.formatted(number(), words);
    }

    private static String number() {
        return "9%07d".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    private static Map<String, Double> milliseconds(Cost alike, Cost unlike) {
        return Map.of(
                "p50_ms", alike.latencies.percentile(50),
                "p99_ms", alike.latencies.percentile(99),
                "p50_unlike_ms", unlike.latencies.percentile(50),
                "p99_unlike_ms", unlike.latencies.percentile(99));
    }

    private static Finding finding(
            String what,
            String unit,
            Comparison comparison,
            double value,
            double floor,
            double goal,
            Map<String, Double> details) {
        return new Finding(
                what, "", unit, comparison, List.of(new Comparison.Pair(value, 0)), floor, goal, false, details);
    }
}
