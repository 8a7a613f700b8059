package esperanza.protection.door.read;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.inbox.IntakeEvent.ContactCompromised;
import esperanza.protection.inbox.IntakeEvent.DoorKeyEnded;
import esperanza.protection.inbox.IntakeEvent.DoorKeyGiven;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps when keys of doors ended, as intake says it: one key, each earlier key of a scope, or all of a report. */
@Singleton
public class EndedDoorsProjection implements Projection {

    private static final String ENDED = """
            insert into ended_door(position, case_id, party, scope, ended_at)
            select * from unnest($1::bigint[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])
            on conflict do nothing""";

    /** @param party empty: of all parties of the case */
    private record End(long position, CaseId of, Optional<PartyRef> party, Optional<DoorScope> scope, Instant at) {}

    @Override
    public String name() {
        return "ended-doors";
    }

    @Override
    public List<String> tables() {
        return List.of("ended_door");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<End> ended = events.stream().flatMap(EndedDoorsProjection::end).toList();
        return new Table(transaction).write(ENDED, ended, columns -> columns.longs(End::position)
                .uuids(end -> end.of().value())
                .uuidsIfAny(end -> end.party().map(PartyRef::value))
                .textsIfAny(end -> end.scope().map(DoorScope::name))
                .instants(End::at));
    }

    private static Stream<End> end(Logged logged) {
        return Stream.<Optional<End>>of(
                        logged.as(DoorKeyGiven.class)
                                .map(key ->
                                        end(logged, key.caseId(), Optional.of(key.party()), Optional.of(key.scope()))),
                        logged.as(DoorKeyEnded.class)
                                .map(key ->
                                        end(logged, key.caseId(), Optional.of(key.party()), Optional.of(key.scope()))),
                        logged.as(ContactCompromised.class)
                                .map(lost -> end(logged, lost.caseId(), Optional.empty(), Optional.empty())))
                .flatMap(Optional::stream);
    }

    private static End end(Logged logged, CaseId of, Optional<PartyRef> party, Optional<DoorScope> scope) {
        return new End(logged.stored().position(), of, party, scope, logged.recordedAt());
    }
}
