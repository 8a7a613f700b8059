package esperanza.notification.alert.read;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;

import com.fasterxml.jackson.annotation.JsonInclude;
import esperanza.kernel.CaseId;
import esperanza.kernel.CaseNumber;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.clock.read.Clocks;
import esperanza.notification.clock.read.Deadlines;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.query.Queries;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
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

/** Answers: who is called, and who answered? */
@ApplicationScoped
public class Alerts {

    /**
     * The current state of an alert.
     *
     * @param state OPEN, ACKNOWLEDGED or SETTLED: the act it called for is done, as far as the reader may know of the
     *     act
     * @param role the rung of the ladder on which the alert stands
     * @param clock the words of the clock that the alert is about, if it is about one
     * @param next the next step if nobody answers or, after an answer, if no act follows
     * @param rounds the pages for this alert alone; after each the person is paged again for all that wait together
     * @param paged the pseudonym of the person who was paged last for this alert; of the first seat if both were
     * @param called everybody who was paged for it, in the order of calling, and what came of it; never an address
     * @param calledYou the reader was paged for this alert; true also after it climbed
     * @param version of its stream
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Alert(
            UUID alertId,
            UUID caseId,
            String caseNumber,
            AlertKind kind,
            String state,
            String role,
            Optional<UUID> deadlineId,
            Optional<Deadlines.Told> clock,
            Optional<Next> next,
            Instant raisedAt,
            int rounds,
            Optional<String> paged,
            Optional<String> acknowledgedBy,
            Optional<Instant> acknowledgedAt,
            List<Called> called,
            boolean calledYou,
            int version) {}

    /** The rung that is called then. */
    public record Next(String role, Instant at) {}

    /** The sort key of the last row of a page. */
    public record Place(boolean answered, Instant raisedAt, UUID id) {

        public static final Place START = new Place(false, Instant.EPOCH, new UUID(0, 0));
    }

    /**
     * The caller that the list is for.
     *
     * @param credential the caller's credential for the SQL function {@code may_know}
     * @param unassigned the same, if no assignment were needed
     * @param person the pseudonym of the caller, who finds every alert that they were paged for
     * @param roles all roles of the caller; a person whose rung is called finds the alert of a case they may know of
     * @param called alerts that only the caller is left to answer, although the case is shut to the caller
     * @param kinds kinds of alerts that the caller may know of, regardless of the clock that the alert is about
     */
    public record Reader(
            String credential,
            String unassigned,
            String person,
            Set<String> roles,
            Set<UUID> called,
            Set<AlertKind> kinds,
            Clocks clocks) {

        Set<String> kindNames() {
            return kinds.stream().map(AlertKind::name).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** An alert that is not settled and whose case is shut to the reader. */
    public record Hidden(UUID alertId, CaseId caseId, AlertKind kind) {}

    /**
     * Condition: the reader was paged for the alert; or the reader may know of its case, and may know of the alert's
     * kind, has the role that is called, or may follow the clock that the alert is about.
     */
    private static final String AFTER = """
            (a.answered, a.raisedAt, a.id) > (:answered, :at, :id)
            and (function('may_know', a.caseId, :credential) = true
                and (:any = true or a.kind in (:kinds) or a.role in (:roles)
                  or exists (select 1 from DeadlineRow d where d.id = a.deadline and d.ruleId in (:rules)))
              or exists (select 1 from CalledRow c where c.alert = a.id and c.person = :person)
                and (function('may_know', a.caseId, :unassigned) = true or a.id in (:called)))
            order by a.answered, a.raisedAt, a.id""";

    private static final String OPEN = "from AlertRow a where a.answered = false and " + AFTER;
    private static final String ALL = "from AlertRow a where " + AFTER;
    private static final String OF_CASE = "from AlertRow a where a.caseId = :of and " + AFTER;

    private static final String HIDDEN = """
            from AlertRow a where a.settled = false and (a.role in (:rungs) or a.pagedRole in (:rungs))
            and exists (select 1 from CalledRow c where c.alert = a.id and c.person = :person)
            and function('may_know', a.caseId, :credential) = false""";

    /** An alert climbs while nobody answers, and opens again after an answer without the act. */
    private static final String NEXT = """
            select alert id, climbs_at at from waiting where alert = any($1) and climbs_at is not null
            union all select id, due_at at from timer where id = any($1) and kind = 'REOPEN'""";

    private static final String CALLED = "select alert from alert_called where alert = any($1) and person = $2";

    private final Queries queries;
    private final Deadlines deadlines;
    private final Tried tried;
    private final Ladders ladders;

    Alerts(Queries queries, Deadlines deadlines, Tried tried, Profile profile) {
        this.queries = queries;
        this.deadlines = deadlines;
        this.tried = tried;
        this.ladders = new Ladders(profile);
    }

    /** Unanswered alerts, the one that waits longest first; after them the answered ones, if asked for. */
    public Uni<List<Alert>> list(Reader reader, boolean all, Place after, int limit) {
        return list(all ? ALL : OPEN, reader, after, limit, query -> query);
    }

    /** All alerts of a case, in the same order. */
    public Uni<List<Alert>> of(CaseId caseId, Reader reader, Place after, int limit) {
        return list(OF_CASE, reader, after, limit, query -> query.setParameter("of", caseId.value()));
    }

    /**
     * Alerts that are not settled, stand on one of these rungs or were last paged there, paged this person, and are
     * hidden from this credential.
     */
    public Uni<List<Hidden>> hidden(Set<String> rungs, String person, String credential) {
        return queries.ask(session -> session.createSelectionQuery(HIDDEN, AlertRow.class)
                        .setParameter("rungs", rungs)
                        .setParameter("person", person)
                        .setParameter("credential", MayKnow.bytes(credential))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Hidden(row.id, new CaseId(row.caseId), AlertKind.valueOf(row.kind)))
                        .toList());
    }

    private Uni<List<Alert>> list(
            String which, Reader reader, Place after, int limit, UnaryOperator<Mutiny.SelectionQuery<AlertRow>> more) {
        return queries.ask(session -> more.apply(session.createSelectionQuery(which, AlertRow.class)
                                .setParameter("answered", after.answered())
                                .setParameter("at", after.raisedAt())
                                .setParameter("id", after.id())
                                .setParameter("credential", MayKnow.bytes(reader.credential()))
                                .setParameter("unassigned", MayKnow.bytes(reader.unassigned()))
                                .setParameter("person", reader.person())
                                .setParameter("called", reader.called())
                                .setParameter("kinds", reader.kindNames())
                                .setParameter("roles", reader.roles())
                                .setParameter("any", reader.clocks().all())
                                .setParameter("rules", reader.clocks().rules())
                                .setMaxResults(limit))
                        .getResultList())
                .chain(rows -> alerts(rows, reader));
    }

    private Uni<List<Alert>> alerts(List<AlertRow> rows, Reader reader) {
        Set<UUID> about = rows.stream()
                .flatMap(row -> Optional.ofNullable(row.deadline).stream())
                .collect(Collectors.toUnmodifiableSet());
        UUID[] ids = rows.stream().map(row -> row.id).toArray(UUID[]::new);
        return deadlines.told(about).chain(told -> next(ids).chain(next -> called(ids, reader.person())
                .chain(you -> tried.of(ids).map(called -> rows.stream()
                        .map(row -> alert(row, reader.clocks(), told, next, called, you))
                        .toList()))));
    }

    /** The alerts among these for which this person was paged. */
    private Uni<Set<UUID>> called(UUID[] ids, String person) {
        return queries.rows(CALLED, Tuple.tuple().addArrayOfUUID(ids).addString(person), row -> row.getUUID("alert"))
                .map(Set::copyOf);
    }

    /** When what follows comes, by alert. */
    private Uni<Map<UUID, Instant>> next(UUID[] ids) {
        return queries.rows(
                        NEXT,
                        Tuple.tuple().addArrayOfUUID(ids),
                        row -> Map.entry(
                                row.getUUID("id"), row.getOffsetDateTime("at").toInstant()))
                .map(found -> found.stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    /**
     * The urgent decision settles an alert of imminent danger, so only readers who may follow its clock see SETTLED.
     */
    private static String state(AlertRow row, Clocks clocks) {
        if (row.settled && (!row.kind.equals(IMMINENT_DANGER.name()) || clocks.follows(URGENT_DECISION))) {
            return "SETTLED";
        }
        return row.answered ? "ACKNOWLEDGED" : "OPEN";
    }

    private Alert alert(
            AlertRow row,
            Clocks clocks,
            Map<UUID, Deadlines.Told> told,
            Map<UUID, Instant> next,
            Map<UUID, List<Called>> called,
            Set<UUID> you) {
        return new Alert(
                row.id,
                row.caseId,
                CaseNumber.of(new CaseId(row.caseId)).text(),
                AlertKind.valueOf(row.kind),
                state(row, clocks),
                row.role,
                Optional.ofNullable(row.deadline),
                Optional.ofNullable(row.deadline).map(told::get),
                Optional.ofNullable(next.get(row.id)).flatMap(at -> ladders.of(AlertKind.valueOf(row.kind))
                        .above(row.role)
                        .map(role -> new Next(role, at))),
                row.raisedAt,
                row.rounds,
                Optional.ofNullable(row.person),
                Optional.ofNullable(row.answeredBy),
                Optional.ofNullable(row.answeredAt),
                called.getOrDefault(row.id, List.of()),
                you.contains(row.id),
                row.version);
    }
}
