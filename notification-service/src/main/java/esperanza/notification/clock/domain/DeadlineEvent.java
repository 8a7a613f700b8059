package esperanza.notification.clock.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Form;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Published;
import esperanza.protocol.term.Text;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that can have happened to a legal term. Names and fields are a published contract. */
public sealed interface DeadlineEvent extends OfCase {

    /** The stream: one term for one thing. */
    DeadlineId deadlineId();

    /** The term in the profile. */
    String ruleId();

    /**
     * A legal term runs from now on.
     *
     * @param party the affected party to whom the act is owed, if it is one
     * @param measureId the measure that the term is about, if it is one
     * @param about the id of another thing that the term is about, like an act or a notice
     * @param holder the role that owes the act
     * @param profileVersion the version of the profile by which the term counts, also after a later one came into force
     * @param due the last instant at which the act is in time
     * @param explanation the act that is due, the instant, the reason and the norm
     * @param startedBy the event that starts this period of a term that can start again
     */
    @Published(by = SYSTEM)
    record DeadlineStarted(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            Optional<PartyRef> party,
            Optional<UUID> measureId,
            @OnTimeline @Form(Form.ROLE) String holder,
            @AtLeast(1) int profileVersion,
            @OnTimeline Instant start,
            @OnTimeline Instant due,
            @OnTimeline Text explanation,
            Optional<UUID> about,
            Optional<EventId> startedBy)
            implements DeadlineEvent {

        /** The same clock with another end. */
        DeadlineStarted until(Instant end, Text why) {
            return new DeadlineStarted(
                    deadlineId,
                    ruleId,
                    caseId,
                    party,
                    measureId,
                    holder,
                    profileVersion,
                    start,
                    end,
                    why,
                    about,
                    startedBy);
        }

        @Override
        public List<PartyRef> parties() {
            return party.stream().toList();
        }
    }

    /**
     * The act that meets the term arrived before the start of the term: the events of different streams arrive
     * independently. It is noted again if it is confirmed or contested before the start, too.
     *
     * @param act the event of the act
     * @param actedAt when the act was recorded
     * @param occurredAt when the act is claimed to have been done
     * @param profileVersions the versions of the profile under which the act meets the term
     */
    @Published(by = SYSTEM)
    @OnTimeline(false)
    record ActNoted(
            DeadlineId deadlineId,
            @Form(Form.CODE) String ruleId,
            CaseId caseId,
            EventId act,
            Instant actedAt,
            Confirmation confirmation,
            Optional<Instant> occurredAt,
            List<Integer> profileVersions)
            implements DeadlineEvent {}

    /**
     * The act of a person met the term.
     *
     * @param act the event of the act
     * @param actedAt when the act was recorded
     * @param inTime whether the act was recorded at the due instant at the latest
     * @param occurredAt when the act is claimed to have been done
     * @param claimedInTime whether the claimed instant is the due instant at the latest; repairs nothing
     * @param breachWithdrawn true: a breach was recorded before the act was known here, and the act was in time; a
     *     reader that counts breaches subtracts it
     */
    @Published(by = SYSTEM)
    record DeadlineMet(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            EventId act,
            @OnTimeline Instant actedAt,
            @OnTimeline boolean inTime,
            @OnTimeline Confirmation confirmation,
            @OnTimeline Optional<Instant> occurredAt,
            @OnTimeline Optional<Boolean> claimedInTime,
            @OnTimeline Optional<Boolean> breachWithdrawn)
            implements DeadlineEvent {}

    /**
     * The other side or a second source confirmed the act that met the term.
     *
     * @param act the event that confirms
     */
    @Published(by = SYSTEM)
    @Confirmation.Is(CONFIRMED)
    record DeadlineConfirmed(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            EventId act) implements DeadlineEvent {}

    /**
     * The other side or a second source contested the act that met the term.
     *
     * @param act the event that contests
     */
    @Published(by = SYSTEM)
    @Confirmation.Is(CONTESTED)
    record DeadlineContested(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            EventId act) implements DeadlineEvent {}

    /**
     * The object of the term no longer exists: nobody owes the act, and nobody did it.
     *
     * @param breached true: the term was breached before the withdrawal, and the breach stays
     */
    @Published(by = SYSTEM)
    record DeadlineWithdrawn(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            @OnTimeline Optional<Boolean> breached)
            implements DeadlineEvent {}

    /** An event after which an earlier warning is no longer true. */
    sealed interface PutOff extends DeadlineEvent {}

    /**
     * The term does not run from now on.
     *
     * @param act the event that pauses it
     * @param since when that was recorded
     */
    @Published(by = SYSTEM)
    record DeadlinePaused(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            EventId act,
            @OnTimeline Instant since)
            implements PutOff {}

    /**
     * The term ends at another instant: it runs again after a pause, or a person set another date.
     *
     * @param act the event that moves it
     * @param profileVersion the version of the profile by which the term counts
     * @param due the last instant at which the act is in time
     * @param resumedAt when the term ran again, if it was paused
     * @param explanation the act that is due, the instant, the reason and the norm
     */
    @Published(by = SYSTEM)
    record DeadlineMoved(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            EventId act,
            @AtLeast(1) int profileVersion,
            @OnTimeline Instant due,
            @OnTimeline Optional<Instant> resumedAt,
            @OnTimeline Text explanation)
            implements PutOff {}

    /**
     * The term comes to its end, and no act is known.
     *
     * @param holder the role that owes the act
     * @param overdue true: the due instant has passed, and it is not known yet whether somebody acted, because not all
     *     events that the other services recorded until then have arrived
     */
    @Published(by = SYSTEM)
    record DeadlineDueSoon(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            @OnTimeline @Form(Form.ROLE) String holder,
            @OnTimeline Instant due,
            @OnTimeline Optional<Boolean> overdue)
            implements DeadlineEvent {}

    /**
     * The due instant has passed, all events that the other services recorded until then are known, and no act is among
     * them.
     *
     * @param holder the role that owed the act
     * @param about the thing that the term is about, as its start says
     */
    @Published(by = SYSTEM)
    record DeadlineBreached(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            @OnTimeline @Form(Form.ROLE) String holder,
            @OnTimeline Instant due,
            Optional<UUID> about)
            implements DeadlineEvent {}

    /**
     * The due instant of a term of the protected person has passed, all events that the other services recorded until
     * then are known, and the person did not act. No breach is recorded; the State may owe an act from now on.
     *
     * @param about the thing that the term is about, as its start says
     */
    @Published(by = SYSTEM)
    record DeadlinePassed(
            DeadlineId deadlineId,
            @OnTimeline @Form(Form.CODE) String ruleId,
            CaseId caseId,
            @OnTimeline Instant due,
            Optional<UUID> about)
            implements PutOff {}
}
