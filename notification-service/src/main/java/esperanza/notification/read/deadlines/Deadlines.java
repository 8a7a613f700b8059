package esperanza.notification.read.deadlines;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import esperanza.protocol.term.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers: which legal clocks run, and how did they end? */
@ApplicationScoped
public class Deadlines {

    /**
     * A legal clock as it stands.
     *
     * @param state RUNNING, BREACHED or MET; late is MET with {@code inTime} false
     * @param confirmation ASSERTED, CONFIRMED or CONTESTED, once it is met
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Deadline(
            UUID deadlineId,
            String ruleId,
            UUID caseId,
            Optional<UUID> party,
            Optional<UUID> measureId,
            String holder,
            Instant start,
            Instant due,
            String state,
            Optional<String> confirmation,
            Optional<Boolean> inTime,
            Optional<Instant> actedAt,
            Text explanation) {}

    /** Where a page ended. */
    public record Place(Instant due, UUID id) {

        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    private static final String AFTER = "(d.due > :due or d.due = :due and d.id > :id) order by d.due, d.id";
    private static final String ALL = "from DeadlineRow d where " + AFTER;
    private static final String OF_CASE = "from DeadlineRow d where d.caseId = :of and " + AFTER;

    private final Mutiny.SessionFactory sessions;

    Deadlines(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The earliest due first. */
    public Uni<List<Deadline>> list(Optional<CaseId> of, Place after, int limit) {
        return sessions.withStatelessSession(session -> {
                    var query = session.createSelectionQuery(of.isPresent() ? OF_CASE : ALL, DeadlineRow.class)
                            .setParameter("due", after.due())
                            .setParameter("id", after.id())
                            .setMaxResults(limit);
                    of.ifPresent(known -> query.setParameter("of", known.value()));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(Deadlines::deadline).toList());
    }

    private static Deadline deadline(DeadlineRow row) {
        return new Deadline(
                row.id,
                row.ruleId,
                row.caseId,
                Optional.ofNullable(row.party),
                Optional.ofNullable(row.measure),
                row.holder,
                row.start,
                row.due,
                row.state,
                Optional.ofNullable(row.confirmation),
                Optional.ofNullable(row.inTime),
                Optional.ofNullable(row.actedAt),
                new Text(row.explanationEn, row.explanationEs));
    }
}
