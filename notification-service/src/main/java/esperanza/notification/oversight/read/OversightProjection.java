package esperanza.notification.oversight.read;

import esperanza.kernel.EventId;
import esperanza.notification.oversight.domain.OversightEvent;
import esperanza.notification.oversight.domain.OversightEvent.*;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what the ombudsman contested and demanded in each case, and which demands were answered. */
@ApplicationScoped
public class OversightProjection implements Projection {

    public static final String NAME = "oversight";

    private static final String BEGIN = """
            insert into oversight(id, case_id, position, at, act, function, state)
            select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::timestamptz[], $5::uuid[], $6::text[], $7::text[])
            on conflict do nothing""";
    private static final String ANSWER =
            "update oversight set state = 'ANSWERED' where id in (select unnest($1::uuid[]))";

    private record Begun(
            Logged logged, OversightEvent event, Optional<EventId> act, Optional<CaseFunction> of, String state) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("oversight");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Begun> begun = new ArrayList<>();
        List<UUID> answered = new ArrayList<>();
        events.forEach(
                logged -> logged.as(OversightEvent.class).ifPresent(event -> fold(logged, event, begun, answered)));
        Table table = new Table(transaction);
        return table.write(BEGIN, begun, OversightProjection::columns)
                .chain(() -> table.write(ANSWER, answered, of -> of.uuids(id -> id)));
    }

    private static void fold(Logged logged, OversightEvent event, List<Begun> begun, List<UUID> answered) {
        switch (event) {
            case ActContested contest ->
                begun.add(new Begun(logged, contest, Optional.of(contest.act()), contest.of(), "CONTESTED"));
            case AnswerDemanded demand ->
                begun.add(new Begun(logged, demand, Optional.empty(), Optional.of(demand.of()), "AWAITED"));
            case DemandAnswered answer -> answered.add(answer.oversightId().value());
            case OversightRead _ -> {}
        }
    }

    private static Columns<Begun> columns(Columns<Begun> of) {
        return of.uuids(row -> row.event.oversightId().value())
                .uuids(row -> row.event.caseId().value())
                .longs(row -> row.logged.stored().position())
                .instants(row -> row.logged.recordedAt())
                .uuidsIfAny(row -> row.act.map(EventId::value))
                .textsIfAny(row -> row.of.map(CaseFunction::name))
                .texts(Begun::state);
    }
}
