package esperanza.bench;

import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the log's append with everything that is on in a service (JSON, sealing, hash chain, command memory, group
 * commit). The limit is single-row commits of pgbench at equal concurrency, on the same server.
 */
final class AppendThroughput implements Measurement {

    private static final int PAIRS = 3;
    private static final int PAIRS_OF_MANY = 1;
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
        Pgbench pgbench = Pgbench.ofOneRow(postgres, machine.folder());
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
            limit.add(pgbench.emptied().rate(machine, EQUAL, WINDOW));
            equal.add(subject(machine, postgres, log, notes, EQUAL));
            if (n < PAIRS_OF_MANY) {
                many.add(subject(machine, postgres, log, notes, MANY));
            }
        }
        return List.of(
                finding("append, 64 outstanding", equal, limit, true),
                finding("append, 1,024 outstanding", many, limit.subList(0, PAIRS_OF_MANY), false));
    }

    private static Rate subject(Machine machine, Postgres postgres, Log log, Notes notes, int outstanding) {
        log.reset();
        Rate rate = Rate.in(machine, postgres, () -> {
            Latencies took = append(log, notes, outstanding, WINDOW);
            return new Rate.Done(took.count(), WINDOW.toSeconds(), took.percentile(50), took.percentile(99));
        });
        if (log.events() < rate.done().count()) {
            throw new IllegalStateException("acknowledged " + rate.done().count() + ", stored " + log.events());
        }
        return rate;
    }

    private static Latencies append(Log log, Notes notes, int outstanding, Duration length) {
        return ClosedLoop.run(
                log.vertx(), outstanding, length, () -> log.store().append(notes.next()));
    }

    private static Finding finding(String what, List<Rate> subject, List<Rate> limit, boolean gate) {
        return new Finding(
                what,
                "pgbench, 64 clients, one row a commit",
                "events/s",
                Comparison.RATIO,
                Rate.pairs(subject, limit),
                1.0,
                1.5,
                gate,
                Rate.details(subject, limit));
    }
}
