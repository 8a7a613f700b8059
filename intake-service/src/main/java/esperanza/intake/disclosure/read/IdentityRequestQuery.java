package esperanza.intake.disclosure.read;

import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads the requests that wait for a custodian, the longest waiting first. */
@Singleton
public class IdentityRequestQuery {

    /**
     * A request.
     *
     * @param cursor the value for {@code after} that continues behind this row
     * @param role the role in which the requester acts
     */
    public record Awaited(
            String cursor,
            UUID requestId,
            UUID reportId,
            String caseNumber,
            Instant waitingSince,
            OpeningPurpose purpose,
            String role,
            String institution) {}

    private static final String AWAITED = """
            from IdentityRequest r where r.position > :after and r.state = 'AWAITED'
              and exists (select 1 from QueuedReport q
                          where q.reportId = r.reportId and function('may_know', q.caseId, :credential) = true)
            order by r.position""";

    private final Queries queries;
    private final Cursors cursors;

    IdentityRequestQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * @param credential the caller's credential: requests about reports that the caller must not know of are left out
     */
    public Uni<List<Awaited>> awaited(String credential, long after, int limit) {
        return queries.ask(session -> session.createQuery(AWAITED, IdentityRequest.class)
                        .setParameter("credential", MayKnow.bytes(credential))
                        .setParameter("after", after)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private Awaited entry(IdentityRequest row) {
        return new Awaited(
                cursors.cursor(row.position),
                row.requestId,
                row.reportId,
                row.caseNumber,
                row.requestedAt,
                Code.known(OpeningPurpose.class, row.purpose),
                row.role,
                row.institution);
    }
}
