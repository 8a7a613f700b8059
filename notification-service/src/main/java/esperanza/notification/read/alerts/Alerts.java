package esperanza.notification.read.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers: who is called, and who answered? */
@ApplicationScoped
public class Alerts {

    /**
     * An alert as it stands.
     *
     * @param state OPEN, ACKNOWLEDGED or SETTLED: the act it called for is done
     * @param role the rung of the ladder it stands on
     * @param paged the pseudonym of who was paged last
     * @param version of its stream
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Alert(
            UUID alertId,
            UUID caseId,
            String kind,
            String state,
            String role,
            Optional<UUID> deadlineId,
            Instant raisedAt,
            int rounds,
            Optional<String> paged,
            Optional<String> acknowledgedBy,
            Optional<Instant> acknowledgedAt,
            int version) {}

    /** Where a page ended. */
    public record Place(boolean answered, Instant raisedAt, UUID id) {

        public static final Place START = new Place(false, Instant.EPOCH, new UUID(0, 0));
    }

    private static final String AFTER = """
            (a.answered = true and :answered = false or a.answered = :answered
              and (a.raisedAt > :at or a.raisedAt = :at and a.id > :id))
            order by a.answered, a.raisedAt, a.id""";
    private static final String ALL = "from AlertRow a where " + AFTER;
    private static final String OF_CASE = "from AlertRow a where a.caseId = :of and " + AFTER;

    private final Mutiny.SessionFactory sessions;

    Alerts(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The open ones first, of these the one that waits longest. */
    public Uni<List<Alert>> list(Optional<CaseId> of, Place after, int limit) {
        return sessions.withStatelessSession(session -> {
                    var query = session.createSelectionQuery(of.isPresent() ? OF_CASE : ALL, AlertRow.class)
                            .setParameter("answered", after.answered())
                            .setParameter("at", after.raisedAt())
                            .setParameter("id", after.id())
                            .setMaxResults(limit);
                    of.ifPresent(known -> query.setParameter("of", known.value()));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(Alerts::alert).toList());
    }

    private static String state(AlertRow row) {
        if (row.settled) {
            return "SETTLED";
        }
        return row.answered ? "ACKNOWLEDGED" : "OPEN";
    }

    private static Alert alert(AlertRow row) {
        return new Alert(
                row.id,
                row.caseId,
                row.kind,
                state(row),
                row.role,
                Optional.ofNullable(row.deadline),
                row.raisedAt,
                row.rounds,
                Optional.ofNullable(row.person),
                Optional.ofNullable(row.answeredBy),
                Optional.ofNullable(row.answeredAt),
                row.version);
    }
}
