package esperanza.notification.clock.read;

import esperanza.kernel.PartyRef;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The table of the legal clocks, written a batch at a time. */
final class DeadlineTable {

    private static final String INSERT = """
            insert into deadline(id, rule_id, case_id, party, measure, holder, start, due, explanation_en, explanation_es,
              about, explanation_pt, state)
            select u.*, 'RUNNING' from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[],
              $7::timestamptz[], $8::timestamptz[], $9::text[], $10::text[], $11::uuid[], $12::text[]) u
            on conflict (id) do update set start = excluded.start, due = excluded.due,
              explanation_en = excluded.explanation_en, explanation_es = excluded.explanation_es,
              explanation_pt = excluded.explanation_pt, state = 'RUNNING',
              confirmation = null, in_time = null, acted_at = null""";
    private static final String END = """
            update deadline d set state = coalesce(u.state, d.state),
              confirmation = coalesce(u.confirmation, d.confirmation), in_time = coalesce(u.in_time, d.in_time),
              acted_at = coalesce(u.acted_at, d.acted_at), due = coalesce(u.due, d.due),
              explanation_en = coalesce(u.explanation_en, d.explanation_en),
              explanation_es = coalesce(u.explanation_es, d.explanation_es),
              explanation_pt = case when u.explanation_es is null then d.explanation_pt else u.explanation_pt end
            from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[], $6::timestamptz[],
              $7::text[], $8::text[], $9::text[])
              u(id, state, confirmation, in_time, acted_at, due, explanation_en, explanation_es, explanation_pt)
            where d.id = u.id""";

    private DeadlineTable() {}

    static Uni<Void> insert(Table table, List<DeadlineStarted> started) {
        return table.write(INSERT, started, of -> of.uuids(d -> d.deadlineId().value())
                .texts(DeadlineStarted::ruleId)
                .uuids(d -> d.caseId().value())
                .uuidsIfAny(d -> d.party().map(PartyRef::value))
                .uuidsIfAny(DeadlineStarted::measureId)
                .texts(DeadlineStarted::holder)
                .instants(DeadlineStarted::start)
                .instants(DeadlineStarted::due)
                .texts(d -> d.explanation().en())
                .texts(d -> d.explanation().es())
                .uuidsIfAny(DeadlineStarted::about)
                .textsIfAny(d -> d.explanation().pt()));
    }

    static Uni<Void> end(Table table, List<Ending> endings) {
        return table.write(END, endings, of -> of.uuids(Ending::id)
                .textsIfAny(Ending::state)
                .textsIfAny(Ending::confirmation)
                .booleansIfAny(e -> e.met().map(DeadlineMet::inTime))
                .instantsIfAny(e -> e.met().map(DeadlineMet::actedAt))
                .instantsIfAny(e -> e.moved().map(DeadlineMoved::due))
                .textsIfAny(e -> e.moved().map(moved -> moved.explanation().en()))
                .textsIfAny(e -> e.moved().map(moved -> moved.explanation().es()))
                .textsIfAny(e -> e.moved().flatMap(moved -> moved.explanation().pt())));
    }
}
