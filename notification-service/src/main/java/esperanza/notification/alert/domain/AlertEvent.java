package esperanza.notification.alert.domain;

import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.Form;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Published;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can have happened to an alert. Names and fields are a published contract. */
public sealed interface AlertEvent extends Concerning {

    /** The stream. */
    AlertId alertId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * Somebody is called to act.
     *
     * @param role the rung of the ladder that is paged first
     * @param deadlineId the term that the alert is about, if it is about one
     * @param overdue true: the due instant has passed, and it is not known yet whether somebody acted, because not all
     *     events that the other services recorded until then have arrived
     */
    @Published(by = SYSTEM)
    record AlertRaised(
            AlertId alertId,
            CaseId caseId,
            @OnTimeline AlertKind kind,
            @OnTimeline @Form(Form.ROLE) String role,
            Optional<DeadlineId> deadlineId,
            @OnTimeline Optional<Boolean> overdue)
            implements AlertEvent {}

    /**
     * Somebody on call was paged for this alert, and the alert stands on that person's rung from now on. The rung is a
     * lower one if nobody above may know of the case. The alert waits for the person, whom {@link OnCallPaged} calls
     * round by round for all that wait together; a rung may call the people of both seats at once.
     *
     * @param role the rung that is paged from now on
     * @param person the pseudonym of the person on the rota
     * @param round 1, 2, 3 … of the pages for this alert alone
     * @param insteadOf the rung on which the alert stays and which the next round asks again: who may know of the case
     *     was not known, so the last rung was paged meanwhile
     * @param climbsAt when the alert climbs to the next rung if nobody answers; absent on the last rung, while nobody
     *     above may know of the case, and if the last rung was paged meanwhile
     * @param second the pseudonym of the person of the second seat, who was paged as well, if the rung calls both
     * @param againAt when the alert calls next if nobody answers: whoever was paged, or the rung on which the alert
     *     stands if the last rung was paged meanwhile
     */
    @Published(by = SYSTEM)
    record AlertPaged(
            AlertId alertId,
            CaseId caseId,
            @OnTimeline @Form(Form.ROLE) String role,
            String person,
            @OnTimeline @AtLeast(1) int round,
            @Form(Form.ROLE) Optional<String> insteadOf,
            Optional<Instant> climbsAt,
            Optional<String> second,
            Optional<Instant> againAt)
            implements AlertEvent {

        /** All who were paged, in the order of calling. */
        public List<String> people() {
            return Stream.concat(Stream.of(person), second.stream()).toList();
        }

        /** The rung on which the alert stands after the page. */
        public String rung() {
            return insteadOf.orElse(role);
        }
    }

    /**
     * Somebody answers for the alert. The paging stops, the clocks run on. An answer by another institution than the one
     * that is called stops no paging: the alert opens again at once.
     *
     * @param person the pseudonym of the person who answers
     * @param role the rung on which the person answers
     * @param actBy until when the alert waits for the act; then it opens again; absent if the alert called for an
     *     answer only, or opens again at once
     * @param way by which the person answered; absent if it was by the person's own login
     */
    record AlertAcknowledged(
            AlertId alertId,
            CaseId caseId,
            String person,
            @OnTimeline @Form(Form.ROLE) Optional<String> role,
            @OnTimeline Optional<Instant> actBy,
            @OnTimeline Optional<WayKind> way)
            implements AlertEvent {}

    /**
     * The alert moved to a higher rung: nobody answered on the rung below, or nobody on call there may know of the
     * case.
     *
     * @param role the next rung
     */
    @Published(by = SYSTEM)
    record AlertEscalated(
            AlertId alertId,
            CaseId caseId,
            @OnTimeline @Form(Form.ROLE) String role) implements AlertEvent {}

    /**
     * The alert pages again after an answer or after its end.
     *
     * <ul>
     * <li>One rung higher: the act did not follow in time, or another institution than the one that is called answered.
     * <li>On the same rung: the alert was raised again, because the end of the term came closer, or the case was shut
     *     to more people after the answer.
     * </ul>
     *
     * @param role the rung on which the alert stands
     * @param round the next round
     */
    @Published(by = {SYSTEM, HUMAN})
    record AlertReopened(
            AlertId alertId,
            CaseId caseId,
            @OnTimeline @Form(Form.ROLE) String role,
            @OnTimeline @AtLeast(1) int round) implements AlertEvent {}

    /**
     * The alert ended; it has no other end.
     *
     * @param act the event of the act that the alert called for; absent if the term was breached and the alert of the
     *     breach takes over, if the term was withdrawn, or if the alert called for nothing but an answer
     */
    @Published(by = {SYSTEM, HUMAN})
    record AlertSettled(AlertId alertId, CaseId caseId, Optional<EventId> act) implements AlertEvent {}
}
