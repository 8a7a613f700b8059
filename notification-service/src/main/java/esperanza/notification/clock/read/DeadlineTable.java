package esperanza.notification.clock.read;

import esperanza.kernel.PartyRef;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineMet;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineStarted;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The table of the legal clocks, written a batch at a time. */
final class DeadlineTable {

    private static final String INSERT = """
            insert into deadline(id, rule_id, case_id, party, measure, holder, start, due, explanation_en, explanation_es,
              state)
            select u.*, 'RUNNING' from unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[],
              $7::timestamptz[], $8::timestamptz[], $9::text[], $10::text[]) u
            on conflict do nothing""";
    private static final String END = """
            update deadline d set state = coalesce(u.state, d.state),
              confirmation = coalesce(u.confirmation, d.confirmation), in_time = coalesce(u.in_time, d.in_time),
              acted_at = coalesce(u.acted_at, d.acted_at)
            from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[])
              u(id, state, confirmation, in_time, acted_at)
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
                .texts(d -> d.explanation().es()));
    }

    static Uni<Void> end(Table table, List<Ending> endings) {
        return table.write(END, endings, of -> of.uuids(Ending::id)
                .textsIfAny(Ending::state)
                .textsIfAny(Ending::confirmation)
                .booleansIfAny(e -> e.met().map(DeadlineMet::inTime))
                .instantsIfAny(e -> e.met().map(DeadlineMet::actedAt)));
    }
}
