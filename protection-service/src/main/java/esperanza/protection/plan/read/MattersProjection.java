package esperanza.protection.plan.read;

import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.plan.domain.PlanEvent.MatterPrepared;
import esperanza.protection.plan.read.WaitingMatter.What;
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

/** Keeps the matters of all plans with the act for which each waits. A matter whose person was told can come back. */
@Singleton
public class MattersProjection implements Projection {

    public static final String NAME = "matters";

    private static final String PREPARED = """
            insert into waiting_matter(decision_id, plan_id, case_id, body, what, due, papers_sent, position)
            select d, p, c, b, 'PREPARED', due, false, position
            from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::bigint[])
              m(d, p, c, b, due, position) on conflict (decision_id) do nothing""";
    private static final String CHANGED = """
            update waiting_matter m set what = coalesce(w.what, m.what), due = coalesce(w.due, m.due),
              meets_on = coalesce(w.meets_on, m.meets_on), papers_sent = coalesce(w.papers, m.papers_sent),
              position = w.position
            from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::boolean[], $6::bigint[])
              w(d, what, due, meets_on, papers, position) where m.decision_id = w.d""";

    /** A matter that was prepared. */
    private record Prepared(MatterPrepared matter, Instant at, long position) {}

    /** The change of a matter by the events of one batch; empty: it stays. */
    private record Change(
            Optional<What> what, Optional<Instant> due, Optional<Instant> meetsOn, Optional<Boolean> papers) {

        static final Change NONE = new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        static Change to(What what, Instant due) {
            return new Change(Optional.of(what), Optional.of(due), Optional.empty(), Optional.empty());
        }

        static Change called(Instant decideBy, Instant meetsOn, Optional<Boolean> papers) {
            return new Change(Optional.of(What.ON_AGENDA), Optional.of(decideBy), Optional.of(meetsOn), papers);
        }

        static Change papersSent() {
            return new Change(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(true));
        }

        Change then(Change later) {
            return new Change(
                    later.what.or(() -> what),
                    later.due.or(() -> due),
                    later.meetsOn.or(() -> meetsOn),
                    later.papers.or(() -> papers));
        }
    }

    private record Changed(DecisionId of, Change change, long position) {

        Changed then(Changed later) {
            return new Changed(of, change.then(later.change), later.position);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("waiting_matter");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Prepared> prepared = events.stream()
                .flatMap(logged -> logged
                        .as(MatterPrepared.class)
                        .map(news -> new Prepared(
                                news,
                                logged.stored().recordedAt(),
                                logged.stored().position()))
                        .stream())
                .toList();
        Map<DecisionId, Changed> changed = new LinkedHashMap<>();
        for (Logged logged : events) {
            logged.as(DecisionEvent.class)
                    .map(event -> new Changed(
                            event.decisionId(),
                            change(event, logged.stored().recordedAt()),
                            logged.stored().position()))
                    .ifPresent(news -> changed.merge(news.of(), news, Changed::then));
        }
        Table table = new Table(transaction);
        return table.write(PREPARED, prepared, columns -> columns.uuids(
                                each -> each.matter().decisionId().value())
                        .uuids(each -> each.matter().planId().value())
                        .uuids(each -> each.matter().caseId().value())
                        .texts(each -> each.matter().body())
                        .instants(Prepared::at)
                        .longs(Prepared::position))
                .chain(() -> table.write(CHANGED, List.copyOf(changed.values()), columns -> columns.uuids(
                                each -> each.of().value())
                        .textsIfAny(each -> each.change().what().map(Enum::name))
                        .instantsIfAny(each -> each.change().due())
                        .instantsIfAny(each -> each.change().meetsOn())
                        .booleansIfAny(each -> each.change().papers())
                        .longs(Changed::position)));
    }

    private static Change change(DecisionEvent event, Instant at) {
        return switch (event) {
            case MatterScheduled news -> Change.called(news.decideBy(), news.meetsOn(), Optional.of(false));
            case MatterPostponed news -> Change.called(news.decideBy(), news.meetsOn(), Optional.empty());
            case PapersSent _ -> Change.papersSent();
            case MatterDecided _ -> Change.to(What.TO_SIGN, at);
            case DecisionReturned _ -> Change.to(What.PREPARED, at);
            case DecisionAdopted _, TellingContested _ -> Change.to(What.TO_TELL, at);
            case BeneficiaryTold _, TellingConfirmed _, MatterWithdrawn _ -> Change.to(What.DONE, at);
            case SittingOpened _,
                    SeatRecused _,
                    VoteCast _,
                    MinutesRecorded _,
                    MinutesSigned _,
                    MeasureDenied _,
                    AuthoritiesTold _ -> Change.NONE;
        };
    }
}
