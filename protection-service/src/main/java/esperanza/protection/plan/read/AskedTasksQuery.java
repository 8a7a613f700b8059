package esperanza.protection.plan.read;

import esperanza.access.Caller;
import esperanza.access.TagKey;
import esperanza.protection.plan.domain.Task.Stage;
import esperanza.protection.plan.domain.TaskEvent.TaskKind;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The tasks of one institution, the newest first. A task is left out as soon as any case of its person excludes the reader
 * or their institution.
 */
@Singleton
public class AskedTasksQuery {

    /**
     * A task.
     *
     * @param cursor give it as {@code after} to get the tasks that follow
     * @param due when it is to be done, if that was agreed
     */
    public record Entry(
            String cursor,
            UUID planId,
            UUID taskId,
            TaskKind kind,
            Optional<Instant> due,
            Stage stage,
            Instant sentAt) {}

    private static final UUID ANY_TASK = new UUID(0, 0);
    private static final String TASKS = "from AskedTaskRow t where t.receiver = :receiver and t.position < :after"
            + " and not exists (select 1 from LinkedIncident i where i.planId = t.planId"
            + " and function('may_know', i.caseId, :credential) = false) order by t.position desc";

    private final Queries queries;
    private final Cursors cursors;

    AskedTasksQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** A mark that is the same for each task of the institution. */
    static String mark(TagKey institution) {
        return institution.on(ANY_TASK);
    }

    /** A page of the list. Fails with 422 if the cursor is none of this list. */
    public Uni<List<Entry>> after(Caller reader, String after, int limit) {
        long behind = after.equals(Cursors.START) ? Long.MAX_VALUE : cursors.position(after);
        return queries.ask(session -> session.createSelectionQuery(TASKS, AskedTaskRow.class)
                        .setParameter("receiver", mark(reader.member()))
                        .setParameter("after", behind)
                        .setParameter("credential", MayKnow.bytes(reader.credentialWithoutAssignment()))
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private Entry entry(AskedTaskRow row) {
        return new Entry(
                cursors.cursor(row.position),
                row.planId,
                row.taskId,
                TaskKind.valueOf(row.kind),
                Optional.ofNullable(row.due),
                Stage.valueOf(row.stage),
                row.sentAt);
    }
}
