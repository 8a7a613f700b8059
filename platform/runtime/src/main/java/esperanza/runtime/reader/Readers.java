package esperanza.runtime.reader;

import esperanza.kernel.Policy;
import esperanza.runtime.log.EventCodec;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that reads the log of this service: its policies and its projections. */
public final class Readers implements AutoCloseable {

    private static final Duration REST = Duration.ofSeconds(1);
    private static final String CURSOR = "select position from cursor where name = $1";

    private final Pool pool;
    private final Leadership leadership;
    private final Map<String, ProjectionRunner> projections = new LinkedHashMap<>();
    private final Worker reacting;
    private final Worker projecting;

    public Readers(
            Pool pool,
            EventCodec codec,
            Handlers handlers,
            List<Policy<?>> policies,
            List<Projection> projections,
            Leadership leadership) {
        this.pool = pool;
        Parking parking = new Parking(pool);
        this.leadership = leadership;
        PolicyRunner runner = new PolicyRunner(leadership, codec, parking, handlers, policies);
        projections.forEach(p -> this.projections.put(p.name(), new ProjectionRunner(pool, codec, parking, p)));
        this.reacting = new Worker("policies", REST, runner::round);
        this.projecting = new Worker("projections", REST, this::project);
    }

    public void start() {
        reacting.start();
        projecting.start();
    }

    public void wake() {
        reacting.wake();
        projecting.wake();
    }

    /** Drops what a projection knows and makes it anew from the log. Empty if there is none of that name. */
    public Optional<Uni<Void>> rebuild(String projection) {
        return Optional.ofNullable(projections.get(projection))
                .map(runner -> runner.rebuild().invoke(projecting::wake));
    }

    public List<String> projections() {
        return List.copyOf(projections.keySet());
    }

    /** Waits up to a second until the projection has seen the position. The answer may come without it. */
    public Uni<Void> seen(String projection, long position) {
        Uni<Boolean> look = pool.preparedQuery(CURSOR)
                .execute(Tuple.of(projection))
                .map(rows -> rows.rowCount() > 0 && rows.iterator().next().getLong("position") >= position);
        return look.repeat()
                .withDelay(Duration.ofMillis(10))
                .until(there -> there)
                .onItem()
                .ignoreAsUni()
                .ifNoItem()
                .after(REST)
                .recoverWithItem(() -> null);
    }

    @Override
    public void close() {
        reacting.close();
        projecting.close();
        leadership.close();
    }

    private boolean project() {
        List<Boolean> more = new ArrayList<>();
        for (ProjectionRunner runner : projections.values()) {
            more.add(runner.round());
        }
        return more.contains(true);
    }
}
