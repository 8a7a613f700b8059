package esperanza.investigation.diligence;

import esperanza.investigation.diligence.RandomCases.Told;
import esperanza.kernel.ActorKind;
import esperanza.kernel.Audience;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.protocol.diligence.Fact;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.query.Rows;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of events, and of the read models that the checklists are found by, without a service that writes them. */
final class CaseRows {

    private static final String EVENT = """
            insert into event(position, category, id, version, type, recorded_at, metadata, clear, hash)
            values ($1::int, 'line', $2, $1::int, $3, $4, $5, $6, '')""";
    private static final String STREAM = "insert into case_stream values ($1, 'line', $2) on conflict do nothing";
    private static final String FILE = """
            insert into case_file(case_id, report_id, position, registered_at)
            values ($1, $1, (select count(*) from case_file), $2)""";

    private final LogFixture log;
    private final EventJson json = new EventJson();

    CaseRows(LogFixture log) {
        this.log = log;
    }

    void add(List<Told> events) {
        run(EVENT, events.stream().map(this::event).toList());
        run(
                STREAM,
                events.stream()
                        .flatMap(
                                told -> told.cases().stream().map(each -> Tuple.of(each.value(), told.fact().stream())))
                        .toList());
    }

    void register(CaseId caseId, Instant at) {
        run(FILE, List.of(Tuple.of(caseId.value(), Rows.at(at))));
    }

    private Tuple event(Told told) {
        Fact fact = told.fact();
        String type = "esperanza." + fact.source() + '.' + fact.event() + ".v1";
        return Tuple.of(
                fact.version(),
                fact.stream(),
                type,
                Rows.at(fact.recordedAt()),
                Buffer.buffer(json.bytes(metadata(told, type))),
                Buffer.buffer(json.bytes(fact.content())));
    }

    private static Metadata metadata(Told told, String type) {
        Fact fact = told.fact();
        UUID id = new UUID(0, fact.version());
        return new Metadata(
                new EventId(id),
                type,
                fact.occurredAt(),
                fact.recordedAt(),
                fact.bySystem() ? ActorKind.SYSTEM : ActorKind.HUMAN,
                "investigator",
                "p-1",
                Optional.empty(),
                "TEST",
                "XX",
                "XX",
                1,
                id,
                Optional.empty(),
                id,
                Audience.valueOf(fact.audience()),
                told.cases(),
                List.of());
    }

    private void run(String sql, List<Tuple> rows) {
        log.pool.preparedQuery(sql).executeBatch(rows).await().atMost(LogFixture.PATIENCE);
    }
}
