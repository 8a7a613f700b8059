package esperanza.protection.plan.read;

import esperanza.access.ExclusionTags;
import esperanza.access.TagKey;
import esperanza.protection.plan.domain.Task.Stage;
import esperanza.protection.plan.domain.TaskEvent;
import esperanza.protection.plan.domain.TaskEvent.TaskAcknowledged;
import esperanza.protection.plan.domain.TaskEvent.TaskDone;
import esperanza.protection.plan.domain.TaskEvent.TaskRefused;
import esperanza.protection.plan.domain.TaskEvent.TaskSent;
import esperanza.protection.plan.domain.TaskEvent.TaskWithdrawn;
import esperanza.protocol.term.Profile;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the tasks of institutions whose people answer by their own login. */
@Singleton
public class AskedTasksProjection implements Projection {

    public static final String NAME = "asked-tasks";

    private static final String SENT = """
            insert into asked_task(task_id, plan_id, case_id, receiver, kind, due, stage, sent_at, position)
            select t, p, c, r, k, d, 'SENT', s, n from unnest(
              $1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::timestamptz[], $7::timestamptz[], $8::bigint[])
              u(t, p, c, r, k, d, s, n)
            on conflict do nothing""";
    private static final String ANSWERED = """
            update asked_task t set stage = u.stage from unnest($1::uuid[], $2::text[]) u(task_id, stage)
            where t.task_id = u.task_id""";

    private record Sent(TaskSent event, String receiver, Instant at, long position) {}

    private final ExclusionTags tags;
    private final List<TagKey> institutions;

    AskedTasksProjection(ExclusionTags tags, Profile profile) {
        this.tags = tags;
        this.institutions = profile.institutions().codes().stream()
                .map(this.tags::ofInstitution)
                .toList();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("asked_task");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Sent> sent =
                events.stream().flatMap(logged -> sent(logged).stream()).toList();
        Map<UUID, Stage> stages = new LinkedHashMap<>();
        events.forEach(logged -> logged.as(TaskEvent.class)
                .ifPresent(event -> stage(event).ifPresent(stage -> stages.put(event.taskId(), stage))));
        Table table = new Table(transaction);
        return table.write(SENT, sent, columns -> columns.uuids(
                                each -> each.event().taskId())
                        .uuids(each -> each.event().planId().value())
                        .uuids(each -> each.event().caseId().value())
                        .texts(Sent::receiver)
                        .texts(each -> each.event().kind().name())
                        .instantsIfAny(each -> each.event().due())
                        .instants(Sent::at)
                        .longs(Sent::position))
                .chain(() -> table.write(
                        ANSWERED, List.copyOf(stages.entrySet()), columns -> columns.uuids(Map.Entry::getKey)
                                .texts(each -> each.getValue().name())));
    }

    private Optional<Sent> sent(Logged logged) {
        return logged.as(TaskSent.class).flatMap(event -> receiver(event)
                .map(mark -> new Sent(
                        event,
                        mark,
                        logged.stored().recordedAt(),
                        logged.stored().position())));
    }

    /** Empty if the institution has no login, or is not in the profile any more. */
    private Optional<String> receiver(TaskSent sent) {
        return sent.receiver().flatMap(tag -> institutions.stream()
                .filter(key -> key.on(sent.taskId()).equals(tag))
                .map(AskedTasksQuery::mark)
                .findFirst());
    }

    private static Optional<Stage> stage(TaskEvent event) {
        return switch (event) {
            case TaskSent _ -> Optional.empty();
            case TaskAcknowledged _ -> Optional.of(Stage.ACKNOWLEDGED);
            case TaskRefused _ -> Optional.of(Stage.REFUSED);
            case TaskDone _ -> Optional.of(Stage.DONE);
            case TaskWithdrawn _ -> Optional.of(Stage.WITHDRAWN);
        };
    }
}
