package esperanza.runtime.reader;

import esperanza.kernel.Policy;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.WallProjection;
import io.smallrye.mutiny.Multi;
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
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** All readers of this service's log: its policies and its projections. Each has a cursor of its own. */
public final class Readers implements AutoCloseable {

    /** A projection that goes by itself looks again whether another instance has let it go. */
    private static final Duration REST = Duration.ofSeconds(2);

    /** A projection that goes together with the others does nothing by itself until it is woken. */
    private static final Duration UNTIL_WOKEN = Duration.ofSeconds(30);

    /** Rebuilds that are asked for within this time are made in one pass. */
    private static final Duration GATHERING = Duration.ofSeconds(1);

    private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(1);
    /**
     * Minimum interval between two rounds of a reader that is not urgent. Nobody notices 40 ms, and a round that finds
     * fifty events costs little more than one that finds one.
     */
    private static final Duration MIN_INTERVAL = Duration.ofMillis(40);

    /** Hurried rounds on average. At dozens of calls in a second one round serves several of them. */
    private static final Duration HURRIES_EACH = Duration.ofMillis(60);

    private static final int HURRIES_AT_ONCE = 4;

    /** How long the cursor of the policies may lag behind what they did. A crash causes repeats for that long. */
    private static final Duration STORED_EVERY = Duration.ofMillis(200);

    private static final String CURSORS =
            "select coalesce(min(position), 0) position, count(*) readers from cursor where name = any($1)";
    /**
     * A new policy reader starts at the cursor of {@code policies}, from which it was split off, and inherits that
     * reader's parked and skipped events up to there: nothing is done twice, nothing is lost.
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

    /** The worker is woken for every request. */
    private static final Duration REBUILDS_LOOKED_FOR = Duration.ofMinutes(1);

    static final String ORDINARY = "policies";
    static final String URGENT = "urgent-policies";

    private static final Duration BEGUN_WITHIN = Duration.ofSeconds(30);

    private record Projecting(ProjectionRunner runner, Worker worker) {}

    private final Pool pool;
    private final Queries queries;
    private final ReadModels readModels;
    private final Map<String, Projecting> projections = new LinkedHashMap<>();
    private final Projector projector;
    private final Optional<Worker> projecting;
    private final Rebuild rebuild;
    private final Worker rebuilding;
    private final List<Leadership> leaderships = new ArrayList<>();
    private final Map<String, Worker> reacting = new LinkedHashMap<>();
    private final AtomicBoolean hurries = new AtomicBoolean();
    private final Pace pace = new Pace(HURRIES_EACH, HURRIES_AT_ONCE, System.nanoTime());
    /** Whether the round in hand was hurried; only the thread of the projections sees it. */
    private boolean hurried;

    /**
     * @param projecting two connections for the common transactions of the projections, the one that follows the log and
     *     the one that makes them anew; they do not wait for the disk, and end if they make no progress for too long
     * @param leaders makes the leadership of a given name
     * @param patience how long the transaction of a projection may make no progress
     */
    public Readers(
            Pool pool,
            Pool projecting,
            LogReader log,
            EventCodec codec,
            Handlers handlers,
            List<Policy<?>> policies,
            List<Projection> projections,
            ReadModels readModels,
            Function<String, Leadership> leaders,
            Workers workers,
            Duration patience) {
        this.pool = pool;
        this.queries = new Queries(pool);
        this.readModels = readModels;
        Parking parking = new Parking(queries);
        for (boolean urgent : List.of(true, false)) {
            List<Policy<?>> its = policies.stream()
                    .filter(policy -> policy.isUrgent() == urgent)
                    .toList();
            if (!its.isEmpty()) {
                String name = urgent ? URGENT : ORDINARY;
                Leadership leadership = leaders.apply(name);
                leaderships.add(leadership);
                PolicyRunner runner = new PolicyRunner(
                        name,
                        leadership,
                        log,
                        codec.catalogue(),
                        parking,
                        new Reactions(codec, handlers, its, urgent ? this::hurry : () -> {}),
                        STORED_EVERY);
                reacting.put(name, workers.woken(name, urgent ? Duration.ZERO : MIN_INTERVAL, runner::round));
            }
        }
        this.projector = new Projector(projecting, log, codec, projections, this::wakeThoseApart, this::moved);
        this.projecting = projections.isEmpty()
                ? Optional.empty()
                : Optional.of(workers.woken("projections", MIN_INTERVAL, this::project));
        readModels.projectedBy(this::hurry);
        for (Projection projection : projections) {
            String name = projection.name();
            ProjectionRunner runner = new ProjectionRunner(pool, codec, parking, projection, patience);
            Worker worker = workers.of(
                    "projection " + name,
                    () -> projector.isApart(name) ? REST : UNTIL_WOKEN,
                    MIN_INTERVAL,
                    () -> apart(name, runner));
            this.projections.put(name, new Projecting(runner, worker));
        }
        this.rebuild = new Rebuild(projecting, pool, codec, projections, this::runner, GATHERING, this::wakeThoseApart);
        this.rebuilding = workers.of("rebuild", REBUILDS_LOOKED_FOR, rebuild::round);
    }

    /** Events recorded by now are projected without waiting for the interval. */
    private void hurry() {
        if (pace.allows(System.nanoTime())) {
            hurries.set(true);
            projecting.ifPresent(Worker::hurry);
        }
    }

    private boolean project() {
        hurried = hurries.getAndSet(false);
        boolean more = projector.round();
        if (hurried) {
            moved(); // what somebody waits for was projected in the round before, without a hurry
        }
        return more;
    }

    /** A hurry counts for one round of those who wait for it. */
    private void moved() {
        readModels.moved(hurried);
        hurried = false;
    }

    private ProjectionRunner runner(String projection) {
        return projections.get(projection).runner;
    }

    private boolean apart(String name, ProjectionRunner runner) {
        if (!projector.isApart(name)) {
            return false;
        }
        boolean more = rebuild.isAlone(name) ? runner.round() : runner.roundUnlessAnew();
        readModels.moved(false);
        if (!more && runner.wasLocked()) {
            rebuilding.wake(); // it may be asked anew, also by an instance that is gone
        } else if (!more) {
            rebuild.comesBack(name);
            projector.comesBack(name);
            projecting.ifPresent(Worker::wake);
        }
        return more;
    }

    /** Settles the first position of every policy reader before any of them moves. */
    public void start() {
        reacting.keySet().forEach(this::begin);
        reacting.values().forEach(Worker::start);
        projecting.ifPresent(Worker::start);
        projections.values().forEach(each -> each.worker.start());
        rebuilding.start();
    }

    public void wake() {
        reacting.values().forEach(Worker::wake);
        projecting.ifPresent(Worker::wake);
        wakeThoseApart();
    }

    private void wakeThoseApart() {
        projections.forEach((name, each) -> {
            if (projector.isApart(name)) {
                each.worker.wake();
            }
        });
    }

    private void begin(String reader) {
        pool.preparedQuery(BEGIN).execute(Tuple.of(reader, ORDINARY)).await().atMost(BEGUN_WITHIN);
    }

    /**
     * Asks for a rebuild of a projection from the log. What is asked for within a second is made anew in one pass; until
     * it is done, the old tables answer. Empty if no projection has that name.
     */
    public Optional<Uni<Void>> rebuild(String projection) {
        return Optional.ofNullable(projections.get(projection))
                .map(each -> each.runner.rebuild().invoke(() -> {
                    projector.goesApart(projection);
                    rebuilding.wake();
                }));
    }

    public List<String> projections() {
        return List.copyOf(projections.keySet());
    }

    /**
     * Lets the reader of a list see its own writes: waits for each of these projections as {@link #caughtUp(String,
     * long)} does. Waits for none if the position is 0.
     */
    public Uni<Void> caughtUp(long atLeast, String... projections) {
        return atLeast > 0
                ? Multi.createFrom()
                        .items(projections)
                        .onItem()
                        .transformToUniAndConcatenate(projection -> caughtUp(projection, atLeast))
                        .collect()
                        .last()
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /**
     * Waits up to 1 s until two projections have read up to the position: the given one and {@code walls}. Without
     * {@code walls} a new case would appear in no list. Returns false if the second passes first.
     */
    public Uni<Boolean> caughtUp(String projection, long position) {
        Set<String> names = new HashSet<>(List.of(projection, WallProjection.NAME));
        Uni<Boolean> look = queries.rows(
                        CURSORS,
                        Tuple.of(names.toArray(String[]::new)),
                        row -> row.getLong("readers") == names.size() && row.getLong("position") >= position)
                .map(List::getFirst);
        return look.repeat()
                .withDelay(Duration.ofMillis(10))
                .whilst(there -> !there)
                .collect()
                .last()
                .ifNoItem()
                .after(CAUGHT_UP_WITHIN)
                .recoverWithItem(false);
    }

    /** Gives up the lead of all policy readers. Their workers are stopped with all others by {@link Workers#stop}. */
    @Override
    public void close() {
        leaderships.forEach(Leadership::close);
    }
}
