package esperanza.notification.clock.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermRule;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.Words;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** Answers: which legal clocks run, and how did they end? */
@ApplicationScoped
public class Deadlines {

    /**
     * The current state of a legal clock.
     *
     * @param label the act that is owed, in a few words; absent if no version of the profile has the term any more
     * @param about the id of another thing that the term is about, like an act or a notice
     * @param state RUNNING, PAUSED, BREACHED, MET or WITHDRAWN, and PASSED if the protected person did not act; a late act
     *     gives MET with {@code inTime} false
     * @param confirmation once the clock is met
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Deadline(
            UUID deadlineId,
            String ruleId,
            Optional<Words> label,
            UUID caseId,
            String caseNumber,
            Optional<UUID> party,
            Optional<UUID> measureId,
            Optional<UUID> about,
            String holder,
            Instant start,
            Instant due,
            String state,
            Optional<Confirmation> confirmation,
            Optional<Boolean> inTime,
            Optional<Instant> actedAt,
            Text explanation) {}

    /**
     * The words of a clock to somebody who is called about it: the act that is owed, in a few words and in a sentence,
     * and the rule that asks for it.
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Told(String ruleId, Optional<Words> label, Instant start, Instant due, Text explanation) {}

    /** The sort key of the last row of a page. */
    public record Place(Instant due, UUID id) {

        public static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));
    }

    private static final String AFTER = """
            function('may_know', d.caseId, :credential) = true
            and d.due >= :due and (d.due > :due or d.id > :id) and (:any = true or d.ruleId in (:rules))
            order by d.due, d.id""";
    private static final String OPEN =
            "from DeadlineRow d where d.state not in ('MET', 'PASSED', 'WITHDRAWN') and " + AFTER;
    private static final String ALL = "from DeadlineRow d where " + AFTER;
    private static final String OF_CASE = "from DeadlineRow d where d.caseId = :of and " + AFTER;

    private static final String BY_ID = "from DeadlineRow d where d.id in (:ids)";

    private final Queries queries;
    private final Map<String, Words> labels;

    Deadlines(Queries queries, Profiles profiles) {
        this.queries = queries;
        this.labels = profiles.versions().stream()
                .flatMap(profile -> profile.terms().stream())
                .collect(Collectors.toUnmodifiableMap(TermRule::id, TermRule::label, (_, newer) -> newer));
    }

    /** The words of each of these clocks. */
    public Uni<Map<UUID, Told>> told(Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : queries.ask(session -> session.createSelectionQuery(BY_ID, DeadlineRow.class)
                                .setParameter("ids", ids)
                                .getResultList())
                        .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.id, this::told)));
    }

    /** Clocks that run or are breached, and the met and withdrawn ones if asked for; the earliest due first. */
    public Uni<List<Deadline>> list(String credential, Clocks clocks, boolean all, Place after, int limit) {
        return list(all ? ALL : OPEN, credential, clocks, after, limit, query -> query);
    }

    /** All clocks of a case, ended ones included; the earliest due first. */
    public Uni<List<Deadline>> of(CaseId caseId, String credential, Clocks clocks, Place after, int limit) {
        return list(OF_CASE, credential, clocks, after, limit, query -> query.setParameter("of", caseId.value()));
    }

    private Uni<List<Deadline>> list(
            String which,
            String credential,
            Clocks clocks,
            Place after,
            int limit,
            UnaryOperator<Mutiny.SelectionQuery<DeadlineRow>> more) {
        return queries.ask(session -> more.apply(session.createSelectionQuery(which, DeadlineRow.class)
                                .setParameter("due", after.due())
                                .setParameter("id", after.id())
                                .setParameter("credential", MayKnow.bytes(credential))
                                .setParameter("any", clocks.all())
                                .setParameter("rules", clocks.rules())
                                .setMaxResults(limit))
                        .getResultList())
                .map(rows -> rows.stream().map(this::deadline).toList());
    }

    private Told told(DeadlineRow row) {
        return new Told(row.ruleId, label(row), row.start, row.due, explanation(row));
    }

    private Optional<Words> label(DeadlineRow row) {
        return Optional.ofNullable(labels.get(row.ruleId));
    }

    private static Text explanation(DeadlineRow row) {
        return new Text(row.explanationEn, row.explanationEs, Optional.ofNullable(row.explanationPt));
    }

    private Deadline deadline(DeadlineRow row) {
        return new Deadline(
                row.id,
                row.ruleId,
                label(row),
                row.caseId,
                CaseNumber.of(new CaseId(row.caseId)).text(),
                Optional.ofNullable(row.party),
                Optional.ofNullable(row.measure),
                Optional.ofNullable(row.about),
                row.holder,
                row.start,
                row.due,
                row.state,
                Optional.ofNullable(row.confirmation).map(Confirmation::valueOf),
                Optional.ofNullable(row.inTime),
                Optional.ofNullable(row.actedAt),
                explanation(row));
    }
}
