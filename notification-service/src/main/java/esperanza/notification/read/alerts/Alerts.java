package esperanza.notification.read.alerts;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import esperanza.notification.read.Sessions;
import esperanza.notification.read.deadlines.Clocks;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers: who is called, and who answered? */
@ApplicationScoped
public class Alerts {

    /**
     * An alert as it stands.
     *
     * @param state OPEN, ACKNOWLEDGED or SETTLED: the act it called for is done, as far as the reader may know of the act
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

    /** An alert about a clock is for those who may follow the clock. */
    private static final String AFTER = """
            function('may_know', a.caseId, :standing) = true
            and (a.answered = true and :answered = false or a.answered = :answered
              and (a.raisedAt > :at or a.raisedAt = :at and a.id > :id))
            and (:any = true or a.deadline is null
              or exists (select 1 from DeadlineRow d where d.id = a.deadline and d.ruleId in (:rules)))
            order by a.answered, a.raisedAt, a.id""";

    private static final String OPEN = "from AlertRow a where a.answered = false and " + AFTER;
    private static final String ALL = "from AlertRow a where " + AFTER;
    private static final String OF_CASE = "from AlertRow a where a.caseId = :of and " + AFTER;

    private final Sessions sessions;

    Alerts(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Those that nobody answered, the one that waits longest first; behind them the answered ones if asked for. */
    public Uni<List<Alert>> list(String standing, Clocks clocks, boolean all, Place after, int limit) {
        return list(all ? ALL : OPEN, standing, clocks, after, limit, query -> query);
    }

    /** All of a case, in the same order. */
    public Uni<List<Alert>> of(CaseId caseId, String standing, Clocks clocks, Place after, int limit) {
        return list(OF_CASE, standing, clocks, after, limit, query -> query.setParameter("of", caseId.value()));
    }

    private Uni<List<Alert>> list(
            String which,
            String standing,
            Clocks clocks,
            Place after,
            int limit,
            UnaryOperator<Mutiny.SelectionQuery<AlertRow>> more) {
        return sessions.ask(session -> more.apply(session.createSelectionQuery(which, AlertRow.class)
                                .setParameter("answered", after.answered())
                                .setParameter("at", after.raisedAt())
                                .setParameter("id", after.id())
                                .setParameter("standing", standing)
                                .setParameter("any", clocks.all())
                                .setParameter("rules", clocks.rules())
                                .setMaxResults(limit))
                        .getResultList())
                .map(rows -> rows.stream().map(row -> alert(row, clocks)).toList());
    }

    /** What settles an alert of danger is the urgent decision. */
    private static String state(AlertRow row, Clocks clocks) {
        if (row.settled && (clocks.follows(URGENT_DECISION) || row.deadline != null)) {
            return "SETTLED";
        }
        return row.answered ? "ACKNOWLEDGED" : "OPEN";
    }

    private static Alert alert(AlertRow row, Clocks clocks) {
        return new Alert(
                row.id,
                row.caseId,
                row.kind,
                state(row, clocks),
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
