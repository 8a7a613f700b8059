package esperanza.notification.exercise.read;

import static esperanza.notification.NotificationAction.KEEP_ROTA;

import esperanza.access.Caller;
import esperanza.notification.exercise.domain.ExerciseId;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers: which exercises of a rota does this person see, and which run? A keeper sees those of the rotas of the own
 * institution, any other person those for which the person was called.
 */
@ApplicationScoped
public class Exercises {

    private static final String OF_ROTA = """
            select e.* from exercise e join rota r on r.rota_id = e.rota_id
            where e.rota_id = $1 and (r.institution = $2 and $3 or $4 = any(e.called))
            order by e.planned_at desc, e.exercise_id limit 50""";
    private static final String RUNNING = """
            select e.*, r.function, r.institution from exercise e join rota r on r.rota_id = e.rota_id
            where e.state = 'RUNS' order by e.until_at limit 50""";
    private static final String CALLING = """
            select e.rota_id, e.exercise_id, r.function from exercise e join rota r on r.rota_id = e.rota_id
            where e.state = 'RUNS' and e.answered_by is null and $1 = any(e.called) order by e.until_at""";

    /**
     * An exercise that runs.
     *
     * @param function whose people are called
     * @param institution that keeps the rota
     * @param pages how often somebody was called
     */
    public record Running(
            ExerciseId id,
            String function,
            String institution,
            Instant begunAt,
            Instant until,
            int pages,
            boolean isAnswered) {}

    private final Queries queries;

    Exercises(Queries queries) {
        this.queries = queries;
    }

    public Uni<List<ExerciseItem>> of(Caller caller, UUID rota) {
        boolean keeper = !Collections.disjoint(caller.roles(), KEEP_ROTA.allowed());
        return queries.rows(OF_ROTA, Tuple.of(rota, caller.institution(), keeper, caller.pseudonym()), Exercises::item);
    }

    /** Those that call this person now. */
    public Uni<List<ExerciseCall>> calling(String person) {
        return queries.rowsInTime(
                CALLING,
                Tuple.of(person),
                row -> new ExerciseCall(row.getUUID("rota_id"), row.getUUID("exercise_id"), row.getString("function")));
    }

    public Uni<List<Running>> running() {
        return queries.rowsInTime(RUNNING, Tuple.tuple(), Exercises::running);
    }

    private static ExerciseItem item(Row row) {
        return new ExerciseItem(
                row.getUUID("exercise_id"),
                row.getString("state"),
                row.getInteger("minutes"),
                at(row, "begun_at"),
                row.getInteger("pages"),
                Optional.ofNullable(row.getString("answered_by")),
                at(row, "answered_at"));
    }

    private static Running running(Row row) {
        return new Running(
                new ExerciseId(row.getUUID("exercise_id")),
                row.getString("function"),
                row.getString("institution"),
                row.getOffsetDateTime("begun_at").toInstant(),
                row.getOffsetDateTime("until_at").toInstant(),
                row.getInteger("pages"),
                row.getString("answered_by") != null);
    }

    private static Optional<Instant> at(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
