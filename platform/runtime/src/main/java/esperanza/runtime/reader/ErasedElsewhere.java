package esperanza.runtime.reader;

import esperanza.runtime.log.Logged;
import esperanza.runtime.sealing.KeyRing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Destroys the keys under which this service sealed data that another service has erased. The projection notes the
 * subjects, the worker destroys their keys, once for each erasure. A subject goes on: its later data are sealed under a
 * new key.
 *
 * @param <E> the other service's event that announces the erasure
 */
public final class ErasedElsewhere<E> implements Projection {

    public static final String NAME = "erased-elsewhere";

    /** A subject whose keys an erasure destroys, and the erased report. */
    public record Subject(UUID erasure, UUID subject, UUID report) {}

    private static final Duration MIN_INTERVAL = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NOTE = """
            insert into erased_subject(erasure_id, subject, report_id) select * from unnest($1::uuid[], $2::uuid[], $3::uuid[])
            on conflict do nothing""";
    private static final int PAGE = 100;
    private static final String NOTED =
            "select erasure_id, subject, report_id from erased_subject where done_at is null"
                    + " order by erasure_id limit " + PAGE;
    private static final String DONE = """
            update erased_subject set done_at = clock_timestamp() where erasure_id = $1 and subject = $2""";

    private final Class<E> event;
    private final Function<E, List<Subject>> subjects;
    private final Function<Subject, Uni<Set<UUID>>> alone;
    private final Pool pool;
    private final KeyRing keys;
    private final ReadModels readModels;
    private final Worker worker;

    /**
     * @param alone the subjects whose keys seal nothing but the erased data: the subject itself, and its parts that are
     *     sealed by themselves; a key that seals more is kept
     */
    public ErasedElsewhere(
            Class<E> event,
            Function<E, List<Subject>> subjects,
            Function<Subject, Uni<Set<UUID>>> alone,
            Pool pool,
            KeyRing keys,
            ReadModels readModels,
            Workers workers) {
        this.event = event;
        this.subjects = subjects;
        this.alone = alone;
        this.pool = pool;
        this.keys = keys;
        this.readModels = readModels;
        this.worker = workers.woken(NAME, MIN_INTERVAL, this::round);
    }

    public void start() {
        readModels.wakes(worker);
        worker.start();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("erased_subject");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Subject> noted = events.stream()
                .flatMap(logged -> logged.as(event).stream())
                .flatMap(erased -> subjects.apply(erased).stream())
                .toList();
        return new Table(transaction).write(NOTE, noted, columns -> columns.uuids(Subject::erasure)
                .uuids(Subject::subject)
                .uuids(Subject::report));
    }

    /** A subject that fails does not hold up those behind it. The next round tries it again. */
    private boolean round() {
        List<RuntimeException> failures = new ArrayList<>();
        RowSet<Row> noted = pool.query(NOTED).execute().await().atMost(PATIENCE);
        for (Row row : noted) {
            try {
                destroy(new Subject(row.getUUID("erasure_id"), row.getUUID("subject"), row.getUUID("report_id")));
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
        return noted.size() == PAGE;
    }

    private void destroy(Subject noted) {
        alone.apply(noted)
                .chain(subjects ->
                        subjects.isEmpty() ? Uni.createFrom().voidItem() : keys.destroySoFar(subjects, noted.erasure()))
                .chain(() -> pool.preparedQuery(DONE).execute(Tuple.of(noted.erasure(), noted.subject())))
                .await()
                .atMost(PATIENCE);
    }
}
