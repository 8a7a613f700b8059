package esperanza.runtime.reader;

import esperanza.kernel.Policy;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.wall.WallProjection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All that reads the log of this service: its policies and its projections, each in its own time. */
public final class Readers implements AutoCloseable {

    private static final Duration REST = Duration.ofSeconds(1);
    /** Nobody sees it on a screen, and a round that finds fifty events costs little more than one that finds one. */
    private static final Duration BREATH = Duration.ofMillis(40);

    private static final String CURSORS =
            "select coalesce(min(position), 0) position, count(*) readers from cursor where name = any($1)";
    /**
     * A reader that is new begins where the ordinary one has come, with what was set aside until there: so far that one did
     * what is its own from now on.
     */
    private static final String BEGIN = """
            with begun as (
              insert into cursor(name, position)
              select $1, coalesce((select position from cursor where name = $2), 0) on conflict do nothing
              returning name, position),
            skipped_so_far as (
              insert into skipped(reader, position, category, id, why, reason, person, skipped_at)
              select b.name, s.position, s.category, s.id, s.why, s.reason, s.person, s.skipped_at
              from begun b join skipped s on s.reader = $2 and s.position <= b.position on conflict do nothing)
            insert into parked(reader, position, category, id, why, parked_at, replay)
            select b.name, p.position, p.category, p.id, p.why, p.parked_at, p.replay
            from begun b join parked p on p.reader = $2 and p.position <= b.position on conflict do nothing""";

    static final String ORDINARY = "policies";
    static final String URGENT = "urgent-policies";

    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(30);

    private record Projecting(ProjectionRunner runner, Worker worker) {}

    private final Pool pool;
    private final Map<String, Projecting> projections = new LinkedHashMap<>();
    private final List<Leadership> leaderships = new ArrayList<>();
    private final Map<String, Worker> reacting = new LinkedHashMap<>();

    /**
     * @param leaders the leadership of that name
     * @param patience how long a projection's transaction may make no progress
     */
    public Readers(
            Pool pool,
            EventCodec codec,
            Handlers handlers,
            List<Policy<?>> policies,
            List<Projection> projections,
            Function<String, Leadership> leaders,
            Workers workers,
            Duration patience) {
        this.pool = pool;
        Parking parking = new Parking(pool);
        for (boolean urgent : List.of(true, false)) {
            List<Policy<?>> its = policies.stream()
                    .filter(policy -> policy.isUrgent() == urgent)
                    .toList();
            if (!its.isEmpty()) {
                String name = urgent ? URGENT : ORDINARY;
                Leadership leadership = leaders.apply(name);
                leaderships.add(leadership);
                PolicyRunner runner = new PolicyRunner(name, leadership, codec, parking, handlers, its);
                reacting.put(name, workers.of(name, REST, urgent ? Duration.ZERO : BREATH, runner::round));
            }
        }
        for (Projection projection : projections) {
            ProjectionRunner runner = new ProjectionRunner(pool, codec, parking, projection, patience);
            Worker worker = workers.of("projection " + projection.name(), REST, BREATH, runner::round);
            this.projections.put(projection.name(), new Projecting(runner, worker));
        }
    }

    /** Where each begins is settled before the first of them moves. */
    public void start() {
        reacting.keySet().forEach(this::begin);
        reacting.values().forEach(Worker::start);
        projections.values().forEach(each -> each.worker.start());
    }

    public void wake() {
        reacting.values().forEach(Worker::wake);
        projections.values().forEach(each -> each.worker.wake());
    }

    private void begin(String reader) {
        pool.preparedQuery(BEGIN).execute(Tuple.of(reader, ORDINARY)).await().atMost(BEGUN_WITHIN);
    }

    /** Has a projection made anew from the log, in its worker; until then it answers as before. Empty if there is none of that name. */
    public Optional<Uni<Void>> rebuild(String projection) {
        return Optional.ofNullable(projections.get(projection))
                .map(each -> each.runner.rebuild().invoke(each.worker::wake));
    }

    public List<String> projections() {
        return List.copyOf(projections.keySet());
    }

    /**
     * Waits up to a second until the projection has seen the position, and so has the one that knows whom each case is shut
     * to: before, a case is in no list. False: the second is over, and it has not; whoever must know asks {@link #readUpTo}.
     */
    public Uni<Boolean> seen(String projection, long position) {
        Set<String> names = new HashSet<>(List.of(projection, WallProjection.NAME));
        Uni<Boolean> look = pool.preparedQuery(CURSORS)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> rows.iterator().next())
                .map(row -> row.getLong("readers") == names.size() && row.getLong("position") >= position);
        return look.repeat()
                .withDelay(Duration.ofMillis(10))
                .whilst(there -> !there)
                .collect()
                .last()
                .ifNoItem()
                .after(REST)
                .recoverWithItem(false);
    }

    /** Up to where in the log the projection has come: what is behind that, its tables do not know. */
    public Uni<Long> readUpTo(String projection) {
        return pool.preparedQuery(CURSORS)
                .execute(Tuple.of(new String[] {projection}))
                .map(rows -> rows.iterator().next().getLong("position"));
    }

    /** Gives the lead up. Its workers end with the others. */
    @Override
    public void close() {
        leaderships.forEach(Leadership::close);
    }
}
