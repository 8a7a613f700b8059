package esperanza.protection.plan.read;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protection.plan.domain.ReviewEvent.*;
import esperanza.protection.plan.read.ToAssess.What;
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

/** Keeps what waits for an analyst, case by case: it appears and goes with the events of the plan. */
@Singleton
public class ToAssessProjection implements Projection {

    public static final String NAME = "to-assess";

    private static final String GONE = """
            delete from to_assess t using unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[]) g(plan_id, case_id, what, task_id)
            where t.plan_id = g.plan_id and t.case_id = g.case_id and t.what = g.what and t.task_id = g.task_id""";
    private static final String WAITS = """
            insert into to_assess(plan_id, case_id, what, task_id, position, due, rater)
            select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::bigint[], $6::timestamptz[], $7::text[])
            on conflict (plan_id, case_id, what, task_id) do update set
              position = excluded.position, due = excluded.due, rater = excluded.rater""";

    private record Task(UUID plan, UUID of, What what, UUID id) {}

    private record Waits(long position, Instant due, Optional<String> rater) {}

    /** The state of each task after a batch; empty: it is gone. */
    private static final class Batch {

        private final Map<Task, Optional<Waits>> tasks = new LinkedHashMap<>();

        void fold(PlanEvent event, long position, Instant at) {
            switch (event) {
                case IncidentLinked news -> {
                    waits(task(news, What.NEVER), new Waits(position, news.receivedAt(), Optional.empty()));
                    gone(news, What.SECOND);
                }
                case UrgentRouteOpened news -> gone(news, What.SECOND);
                case RiskRated news ->
                    waits(task(news, What.SECOND), new Waits(position, at, Optional.of(news.rater())));
                case RiskAssessed news -> {
                    gone(news, What.NEVER);
                    gone(news, What.SECOND);
                    waits(task(news, What.AGAIN), new Waits(position, news.nextBy(), Optional.empty()));
                }
                case ProtectionReviewCalled news ->
                    waits(review(news, news.reviewId()), new Waits(position, at, Optional.empty()));
                case ProtectionReviewAnswered news -> {
                    tasks.put(review(news, news.reviewId()), Optional.empty());
                    if (news.outcome() == Outcome.REASSESS) {
                        waits(task(news, What.AGAIN), new Waits(position, at, Optional.empty()));
                    }
                }
                default -> {
                    // tells nothing that waits for an analyst
                }
            }
        }

        private void waits(Task task, Waits how) {
            tasks.put(task, Optional.of(how));
        }

        private void gone(PlanEvent event, What what) {
            tasks.put(task(event, what), Optional.empty());
        }

        private static Task task(PlanEvent event, What what) {
            CaseId of = event.caseId();
            return new Task(event.planId().value(), of.value(), what, of.value());
        }

        private static Task review(PlanEvent event, UUID review) {
            return new Task(event.planId().value(), event.caseId().value(), What.REVIEW, review);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("to_assess");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Batch batch = new Batch();
        events.forEach(logged -> logged.as(PlanEvent.class)
                .ifPresent(event -> batch.fold(
                        event, logged.stored().position(), logged.stored().recordedAt())));
        Table table = new Table(transaction);
        List<Task> all = List.copyOf(batch.tasks.keySet());
        List<Map.Entry<Task, Waits>> waiting = batch.tasks.entrySet().stream()
                .flatMap(task -> task.getValue().stream().map(how -> Map.entry(task.getKey(), how)))
                .toList();
        return table.write(GONE, all, columns -> columns.uuids(Task::plan)
                        .uuids(Task::of)
                        .texts(task -> task.what().name())
                        .uuids(Task::id))
                .chain(() -> table.write(WAITS, waiting, columns -> columns.uuids(
                                each -> each.getKey().plan())
                        .uuids(each -> each.getKey().of())
                        .texts(each -> each.getKey().what().name())
                        .uuids(each -> each.getKey().id())
                        .longs(each -> each.getValue().position())
                        .instants(each -> each.getValue().due())
                        .textsIfAny(each -> each.getValue().rater())));
    }
}
