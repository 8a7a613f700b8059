package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Measures how late the clocks and the calls are while 6,600 reports of imminent danger arrive and nobody answers, with
 * the terms of the demonstration: six of them end after a minute. The service itself tells how late it is; whether each
 * person on call is paged in every minute, the log tells.
 */
final class NobodyAnswers implements Measurement {

    private static final String SERVICE = "notification";
    private static final String METRIC = "esperanza_timers_late_seconds ";
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** The longest time without a page of a person for whom alerts wait, from the person's first page to the last. */
    private static final String LONGEST_WITHOUT_A_PAGE = """
            select coalesce(max(extract(epoch from recorded_at - before)), 0) from (
              select recorded_at, lag(recorded_at) over (partition by convert_from(clear, 'UTF8')::jsonb ->> 'person'
                order by position) before
              from event where type = 'esperanza.notification.on-call-paged.v1') pages""";

    private static final String OPEN = "select count(*) from alert where not answered";
    private static final String BREACHES = "select count(*) from deadline where state = 'BREACHED'";

    private final Duration watched;

    /** @param watched how long nothing more is reported, and nobody answers */
    NobodyAnswers(Duration watched) {
        this.watched = watched;
    }

    @Override
    public String name() {
        return "nobody-answers";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        machine.renewPlatform();
        Platform platform = machine.platform();
        platform.shortenTerms();
        machine.startAll();
        Rest metrics = new Rest(platform.service(SERVICE).management());
        List<Double> late = Collections.synchronizedList(new ArrayList<>());
        Map<String, Double> worst = new LinkedHashMap<>();
        Thread watch = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                late.add(late(metrics.text("/q/metrics")));
                Machine.rest(SECOND);
            }
        });
        machine.tell("nobody-answers: 50/s");
        send(platform, 50, Duration.ofMinutes(1));
        worst.put("first_minute_of_50_s", worstSince(late, 0));
        int seen = late.size();
        send(platform, 50, Duration.ofMinutes(1));
        worst.put("second_minute_of_50_s", worstSince(late, seen));
        seen = late.size();
        machine.tell("nobody-answers: 10/s");
        send(platform, 10, Duration.ofMinutes(1));
        worst.put("minute_of_10_s", worstSince(late, seen));
        seen = late.size();
        machine.tell("nobody-answers: nothing more is reported");
        Machine.rest(watched);
        worst.put("afterwards", worstSince(late, seen));
        watch.interrupt();
        return List.of(finding(machine, List.copyOf(late), worst));
    }

    private static double worstSince(List<Double> late, int seen) {
        return List.copyOf(late).stream()
                .skip(seen)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static void send(Platform platform, int perSecond, Duration length) {
        Reports reports = new Reports(platform.service("intake"));
        String token = platform.keycloak().tokenOfClient("hotline-demo");
        List<CompletableFuture<?>> sent = new ArrayList<>();
        OpenLoop.run(perSecond, length, _ -> sent.add(reports.send(token)));
        sent.forEach(CompletableFuture::join);
    }

    private static Finding finding(Machine machine, List<Double> late, Map<String, Double> worst) {
        List<Double> sorted = late.stream().sorted().toList();
        Map<String, Double> details = new LinkedHashMap<>();
        details.put("p50_s", sorted.get(sorted.size() / 2));
        details.put("p99_s", sorted.get(sorted.size() * 99 / 100));
        worst.forEach((phase, seconds) -> details.put("worst_s_" + phase, seconds));
        details.put("longest_without_a_page_s", number(machine, LONGEST_WITHOUT_A_PAGE));
        details.put("open_alerts", number(machine, OPEN));
        details.put("breaches", number(machine, BREACHES));
        return new Finding(
                "6,600 reports and nobody answers: timers late, at most",
                "",
                "s",
                Comparison.SUBJECT,
                List.of(new Pair(sorted.getLast(), 0)),
                2,
                0.5,
                false,
                details);
    }

    private static double late(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith(METRIC))
                .mapToDouble(line -> Double.parseDouble(line.substring(METRIC.length())))
                .findFirst()
                .orElseThrow();
    }

    private static double number(Machine machine, String sql) {
        return Double.parseDouble(Sql.text(machine.platform().postgres(), SERVICE, sql));
    }
}
