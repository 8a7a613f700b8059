package esperanza.runtime.reader;

import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Logged;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Detached;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Keeps the projections of a service up to date together: one page of the log, one transaction for the rows and cursors
 * of all of them. Any instance may do a page; the cursors in the database say who was first.
 *
 * <p>A projection goes by itself, with its own {@link ProjectionRunner}, in three cases: the common transaction failed,
 * a stream is parked for it or it is being made anew, or it is more than 500 events behind the foremost. It comes back
 * when it has read to the end of the log. So a projection that fails stops no other.
 */
final class Projector {

    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Raised by {@code move_together}; serialization failure; deadlock. */
    private static final Set<String> MOVED_MEANWHILE = Set.of("ES001", "40001", "40P01");

    private static final String MOVE = "select move_together($1, $2, $3)";

    private final Pool connections;
    private final LogReader log;
    private final EventCodec codec;
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private final Set<String> apart = ConcurrentHashMap.newKeySet();
    private final Runnable someGoApart;
    private final Runnable moved;
    private volatile Optional<Standing> known = Optional.empty();
    private volatile Set<String> together = Set.of();
    private boolean begun;
    /** Where the projections that go together stood when that was told last. */
    private Map<String, Long> told = Map.of();

    /**
     * @param connections their transactions do not wait for the disk, and end if they make no progress for too long
     * @param someGoApart called when projections go by themselves from now on
     * @param moved called when the projections have read something, here or on another instance
     */
    Projector(
            Pool connections,
            LogReader log,
            EventCodec codec,
            List<Projection> projections,
            Runnable someGoApart,
            Runnable moved) {
        this.someGoApart = someGoApart;
        this.moved = moved;
        this.connections = connections;
        this.log = log;
        this.codec = codec;
        projections.forEach(each -> this.projections.put(each.name(), each));
    }

    /** True if the projection has to go by itself now. */
    boolean isApart(String projection) {
        return begun && (apart.contains(projection) || !together.contains(projection));
    }

    /** The projection goes by itself from now on. */
    void goesApart(String projection) {
        apart.add(projection);
    }

    /** The projection has read to the end of the log by itself. */
    void comesBack(String projection) {
        apart.remove(projection);
        known = Optional.empty();
    }

    /** Handles one page. Returns true if there may be more. */
    boolean round() {
        Standing standing = known.orElseGet(this::look);
        known = Optional.of(standing);
        Map<String, Long> from = standing.together(apart, PAGE);
        Set<String> before = together;
        together = Set.copyOf(from.keySet());
        boolean leave = !begun || !together.containsAll(before);
        begun = true;
        if (leave) {
            someGoApart.run();
        }
        if (from.isEmpty()) {
            return false;
        }
        long behind = from.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        List<StoredEvent> page = wait(log.after(behind, 2 * PAGE));
        if (page.isEmpty()) {
            known = Optional.empty(); // a crash of the database may have set a cursor back: its commits do not wait
            tell(from);
            return false;
        }
        return digest(standing, from, page) || page.size() == 2 * PAGE;
    }

    /** Another instance, or a projection by itself, may have read what was not told yet. */
    private void tell(Map<String, Long> read) {
        if (!read.equals(told)) {
            told = Map.copyOf(read);
            moved.run();
        }
    }

    private Standing look() {
        if (!begun) {
            wait(Standing.begin(connections, projections.keySet()));
        }
        return wait(Standing.read(connections, projections.keySet()));
    }

    /** True if another instance was first, so that its cursors have to be read. */
    private boolean digest(Standing standing, Map<String, Long> from, List<StoredEvent> page) {
        long to = page.getLast().position();
        from.values().removeIf(position -> position > to); // it has read by itself what is not in memory yet
        try {
            wait(Detached.from(connections.withConnection(tx -> transaction(tx, from, page, to))));
            Standing now = standing.moved(from.keySet(), to);
            known = Optional.of(now);
            told = Map.copyOf(now.together(apart, PAGE));
            moved.run();
            return false;
        } catch (RuntimeException failure) {
            known = Optional.empty();
            if (isMovedMeanwhile(failure)) {
                return true;
            }
            LOG.warnf("each projection goes by itself: %s", failure.getClass().getSimpleName());
            LOG.debug("projections", failure);
            apart.addAll(from.keySet());
            someGoApart.run();
            return false;
        }
    }

    /** True if another instance was first: the cursors are elsewhere, or both waited for each other. */
    private static boolean isMovedMeanwhile(Throwable failure) {
        return switch (failure) {
            case CompositeException several -> several.getCauses().stream().anyMatch(Projector::isMovedMeanwhile);
            case PgException refused -> MOVED_MEANWHILE.contains(refused.getSqlState());
            default -> false;
        };
    }

    private Uni<Void> transaction(SqlConnection tx, Map<String, Long> from, List<StoredEvent> page, long to) {
        tx.exceptionHandler(broken -> LOG.debug("projections", broken)); // the driver would print it to stderr
        List<Logged> events = page.stream().map(codec::logged).toList();
        List<Uni<Void>> work = new ArrayList<>();
        work.add(tx.query("begin").execute().replaceWithVoid());
        work.add(tx.preparedQuery(MOVE)
                .execute(Tuple.of(
                        from.keySet().toArray(String[]::new), from.values().toArray(Long[]::new), to))
                .replaceWithVoid());
        from.forEach((name, position) ->
                work.add(Uni.createFrom().deferred(() -> projections.get(name).apply(tx, after(position, events)))));
        return Uni.join()
                .all(work)
                .andCollectFailures() // a statement sent after the rollback would have its effect by itself
                .call(() -> tx.query("commit").execute())
                .onFailure()
                .call(() -> tx.query("rollback").execute())
                .replaceWithVoid();
    }

    /** The events of the page that a projection at this position has not had. */
    private static List<Logged> after(long position, List<Logged> events) {
        return events.stream()
                .filter(event -> event.stored().position() > position)
                .toList();
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
