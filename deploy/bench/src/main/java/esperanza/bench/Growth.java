package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures the append while the log becomes longer and longer. The limit is the same append at the least length. The
 * events before it are copies of a real one under other ids, made by SQL.
 */
final class Growth implements Measurement {

    private static final int WINDOWS = 3;
    private static final int OUTSTANDING = 64;
    private static final int CHUNK = 1_000_000;
    private static final Duration WINDOW = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final String COPIES = """
            with one as (select * from event order by position limit 1),
            copies as (
              insert into event(position, category, id, version, type, recorded_at, metadata, clear, sealed,
                sealed_digest, hash)
              select (select coalesce(max(position), 0) from event) + n, category, gen_random_uuid(), 1, type,
                recorded_at, metadata, clear, sealed, sealed_digest, hash
              from one, generate_series(1, %d) n returning category, id, position, hash),
            heads as (insert into stream(category, id, version, hash) select category, id, 1, hash from copies)
            insert into command_memory(command_id, position, events, digest, at, lasting)
            select gen_random_uuid(), position, 1, hash, now(), true from copies""";

    private final List<Integer> sizes;

    /** @param sizes numbers of events in the log, the least first */
    Growth(Integer... sizes) {
        this.sizes = List.of(sizes);
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public List<Finding> run(Machine machine) {
        Postgres postgres = machine.largePostgres();
        Notes notes = new Notes();
        List<List<Double>> rates = new ArrayList<>();
        try (Log log = new Log(postgres, machine.folder())) {
            machine.tell("growth: warming up");
            append(log, notes, WARM_UP);
            for (int size : sizes) {
                List<Double> ofSize = new ArrayList<>();
                for (int n = 0; n < WINDOWS; n++) {
                    seed(machine, postgres, log, notes, size);
                    machine.tell("growth: append at " + size + " events, window " + (n + 1) + " of " + WINDOWS);
                    ofSize.add(machine.measure(postgres, () -> append(log, notes, WINDOW)
                                            .count())
                                    .result()
                            / (double) WINDOW.toSeconds());
                }
                rates.add(ofSize);
            }
        }
        return findings(rates);
    }

    private List<Finding> findings(List<List<Double>> rates) {
        List<Finding> findings = new ArrayList<>();
        for (int n = 1; n < sizes.size(); n++) {
            findings.add(finding(
                    "append at %,d events".formatted(sizes.get(n)), sizes.getFirst(), rates.get(n), rates.getFirst()));
        }
        return findings;
    }

    static Finding finding(String what, int least, List<Double> rates, List<Double> first) {
        List<Pair> pairs = new ArrayList<>();
        for (int n = 0; n < rates.size(); n++) {
            pairs.add(new Pair(rates.get(n), first.get(n)));
        }
        return new Finding(
                what,
                "the same at %,d events".formatted(least),
                "per second",
                Comparison.RATIO,
                pairs,
                0.70,
                0.85,
                false,
                Map.of());
    }

    /** Brings the log to this length. The events of earlier windows stay, unless they are more than the length. */
    private static void seed(Machine machine, Postgres postgres, Log log, Notes notes, int size) {
        long there = log.events();
        if (there > 2L * size) {
            log.reset();
            append(log, notes, Duration.ofMillis(200));
            there = log.events();
        }
        if (there < size) {
            machine.tell("growth: seeding " + size + " events");
        }
        for (; there < size; there = log.events()) {
            Sql.run(postgres, Log.DATABASE, COPIES.formatted(Math.min(CHUNK, size - there)));
        }
        Sql.run(postgres, Log.DATABASE, "vacuum analyze event, stream, command_memory");
    }

    private static Latencies append(Log log, Notes notes, Duration length) {
        return ClosedLoop.run(
                log.vertx(), OUTSTANDING, length, () -> log.store().append(notes.next()));
    }
}
