package esperanza.investigation.file.read.joined;

import esperanza.investigation.inbox.IntakeEvent.CaseJoinUndone;
import esperanza.investigation.inbox.IntakeEvent.CaseJoined;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps the pairs of cases that intake's officers joined because they concern the same incident. */
@Singleton
public class JoinedCasesProjection implements Projection {

    public static final String NAME = "joined-cases";

    private static final String PART = "delete from joined_case where case_id = any($1::uuid[])";
    private static final String JOIN =
            "insert into joined_case(case_id, into_case) select * from unnest($1::uuid[], $2::uuid[])";

    private record Joined(UUID of, UUID into) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("joined_case");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        Map<UUID, Optional<UUID>> last = new LinkedHashMap<>();
        for (Logged logged : events) {
            logged.as(CaseJoined.class)
                    .ifPresent(joined -> last.put(
                            joined.caseId().value(), Optional.of(joined.into().value())));
            logged.as(CaseJoinUndone.class)
                    .ifPresent(undone -> last.put(undone.caseId().value(), Optional.empty()));
        }
        List<Joined> joined = last.entrySet().stream()
                .flatMap(each -> each.getValue().map(into -> new Joined(each.getKey(), into)).stream())
                .toList();
        Table table = new Table(transaction);
        return table.write(PART, List.copyOf(last.keySet()), columns -> columns.uuids(of -> of))
                .chain(() -> table.write(
                        JOIN, joined, columns -> columns.uuids(Joined::of).uuids(Joined::into)));
    }
}
