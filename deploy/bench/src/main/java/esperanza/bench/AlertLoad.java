package esperanza.bench;

import esperanza.local.Platform;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** Reports of imminent danger, sent at fixed instants, and the alerts that they cause on the live stream. */
final class AlertLoad implements AutoCloseable {

    /** A report on its way. */
    private record Sent(long due, CompletableFuture<UUID> report) {}

    private static final String CASES = "select id, convert_from(clear, 'UTF8')::json->>'caseId' from event"
            + " where position > %d and type like 'esperanza.intake.report-received.%%'";
    private static final String LAST = "select coalesce(max(position), 0) from event";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Work that goes on behind the last alert belongs to the window. */
    private static final Duration REST = Duration.ofSeconds(2);

    private final Machine machine;
    private final Platform platform;
    private final Reports reports;
    private final AlertStream stream;

    AlertLoad(Machine machine) {
        this(machine, new Reports(machine.platform().service("intake")));
    }

    AlertLoad(Machine machine, Reports reports) {
        this.machine = machine;
        this.platform = machine.platform();
        this.reports = reports;
        this.stream = new AlertStream(platform.service("notification"), AlertStream.ALERTS, () -> platform.keycloak()
                .freshTokenOfPerson("protection-officer"));
    }

    AlertRun run(int perSecond, Duration length) {
        Postgres postgres = platform.postgres();
        String token = platform.keycloak().tokenOfClient("hotline-demo");
        long inIntake = Sql.number(postgres, "intake", LAST);
        long inNotification = Sql.number(postgres, "notification", LAST);
        double age = machine.serviceAge();
        int alerts = stream.alerts();
        int cuts = stream.cuts();
        Counts before = Counts.now(postgres);
        var sent = new ConcurrentLinkedQueue<Sent>();
        OpenLoop.run(perSecond, length, due -> sent.add(new Sent(due, reports.send(token))));
        long end = await(alerts + sent.size());
        LockSupport.parkNanos(REST.toNanos());
        Counts spent = Counts.now(postgres).since(before);
        Map<UUID, UUID> cases = Sql.pairs(postgres, "intake", CASES.formatted(inIntake));
        Latencies latencies = new Latencies();
        List<Latencies> stretches = new ArrayList<>();
        long first = sent.element().due();
        long missing = 0;
        Map<UUID, Long> due = new HashMap<>();
        for (Sent each : sent) {
            Optional<UUID> of = Optional.ofNullable(cases.get(each.report().join()));
            of.ifPresent(caseId -> due.put(caseId, each.due()));
            Optional<Long> arrival = of.flatMap(stream::arrival);
            missing += arrival.isEmpty() ? 1 : 0;
            while (stretches.size() * AlertRun.STRETCH.toNanos() <= each.due() - first) {
                stretches.add(new Latencies());
            }
            long took = arrival.orElse(end) - each.due();
            latencies.record(took);
            stretches.getLast().record(took);
        }
        return new AlertRun(
                sent.size(),
                latencies,
                stretches,
                missing,
                stream.cuts() - cuts,
                Chain.of(postgres, inNotification),
                spent,
                age,
                due);
    }

    /** The stream whose alerts are counted. */
    AlertStream stream() {
        return stream;
    }

    @Override
    public void close() {
        stream.close();
    }

    /** Waits for the alerts for a limited time; @return the instant at which the wait ended */
    private long await(int alerts) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (stream.alerts() < alerts && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        return System.nanoTime();
    }
}
