package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The log's append with all that is on in a service (JSON, sealing, hash chain, command memory, group commit) beside
 * single-row commits of pgbench at equal concurrency, on the same server.
 */
final class AppendThroughput implements Measurement {

    private static final int PAIRS = 5;
    private static final int PAIRS_OF_MANY = 3;
    private static final int EQUAL = 64;
    private static final int MANY = 1024;
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(8);

    @Override
    public String name() {
        return "append";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Postgres postgres = machine.largePostgres();
        Pgbench pgbench = new Pgbench(postgres, machine.folder());
        try (Log log = new Log(postgres, machine.folder())) {
            return run(machine, postgres, pgbench, log);
        }
    }

    private static List<Finding> run(Machine machine, Postgres postgres, Pgbench pgbench, Log log) {
        Notes notes = new Notes();
        machine.tell("append: warming up");
        append(log, notes, EQUAL, WARM_UP);
        append(log, notes, MANY, WINDOW);
        List<Rate> limit = new ArrayList<>();
        List<Rate> equal = new ArrayList<>();
        List<Rate> many = new ArrayList<>();
        for (int n = 0; n < PAIRS; n++) {
            machine.tell("append: pair " + (n + 1) + " of " + PAIRS);
            limit.add(limit(machine, postgres, pgbench));
            equal.add(subject(machine, postgres, log, notes, EQUAL));
            if (n < PAIRS_OF_MANY) {
                many.add(subject(machine, postgres, log, notes, MANY));
            }
        }
        return List.of(
                finding("append, 64 outstanding", equal, limit, 1.0, 1.5, true),
                finding("append, 1,024 outstanding", many, limit.subList(0, PAIRS_OF_MANY), 1.0, 1.5, false));
    }

    private static Rate limit(Machine machine, Postgres postgres, Pgbench pgbench) {
        pgbench.reset();
        long wal = Sql.walBytes(postgres);
        var done = machine.measure(postgres, () -> pgbench.commits(EQUAL, WINDOW));
        double commits = done.result().perSecond() * WINDOW.toSeconds();
        return new Rate(
                done.result().perSecond(),
                done.result().averageMillis(),
                Double.NaN,
                done.window().ourMicros() / commits,
                (Sql.walBytes(postgres) - wal) / commits);
    }

    private static Rate subject(Machine machine, Postgres postgres, Log log, Notes notes, int outstanding) {
        log.reset();
        long wal = Sql.walBytes(postgres);
        var done = machine.measure(postgres, () -> append(log, notes, outstanding, WINDOW));
        long appended = done.result().count();
        if (log.events() < appended) {
            throw new IllegalStateException("acknowledged " + appended + ", stored " + log.events());
        }
        return new Rate(
                appended / (double) WINDOW.toSeconds(),
                done.result().percentile(50),
                done.result().percentile(99),
                done.window().ourMicros() / appended,
                (double) (Sql.walBytes(postgres) - wal) / appended);
    }

    private static Latencies append(Log log, Notes notes, int outstanding, Duration length) {
        return ClosedLoop.run(
                log.vertx(), outstanding, length, () -> log.store().append(notes.next()));
    }

    private static Finding finding(
            String what, List<Rate> subject, List<Rate> limit, double floor, double goal, boolean gate) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < subject.size(); n++) {
            pairs.add(new Pair(subject.get(n).perSecond(), limit.get(n).perSecond()));
        }
        return new Finding(
                what,
                "pgbench, 64 clients, one row a commit",
                "events/s",
                Comparison.RATIO,
                pairs,
                floor,
                goal,
                gate,
                Map.of(
                        "subject_p50_ms", Rate.median(subject, Rate::p50),
                        "subject_p99_ms", Rate.median(subject, Rate::p99),
                        "subject_cpu_us_per_op", Rate.median(subject, Rate::cpuMicros),
                        "subject_wal_bytes_per_op", Rate.median(subject, Rate::walBytes),
                        "limit_mean_ms", Rate.median(limit, Rate::p50),
                        "limit_cpu_us_per_op", Rate.median(limit, Rate::cpuMicros),
                        "limit_wal_bytes_per_op", Rate.median(limit, Rate::walBytes)));
    }
}
