package esperanza.intake.contact.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.IDENTITY;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.SendingRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Everything that can have happened to the contact of a reporter. Addresses, hours and names are sealed. */
public sealed interface ContactEvent extends Concerning {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The person said how they may be reached. A code is sent there.
     *
     * @param version counts what was said of this contact
     * @param ways sealed under the reporter
     */
    @Published(
            audience = IDENTITY,
            by = {EXTERNAL, HUMAN})
    record ContactGiven(
            ReportId reportId,
            CaseId caseId,
            @OnTimeline int version,
            @OnTimeline Reachable reachable,
            @OnTimeline Wish wish,
            Personal<Ways> ways)
            implements ContactEvent {}

    /**
     * The person said the code that was sent to a way: what is sent there reaches them.
     *
     * @param wayId tells neither kind nor address
     * @param until when the proof is too old, because numbers are given to others
     */
    @Published(
            audience = IDENTITY,
            by = {EXTERNAL, HUMAN})
    record ContactProven(
            ReportId reportId, CaseId caseId, @OnTimeline int version, UUID wayId, Instant until)
            implements ContactEvent {}

    /** Somebody said another code. */
    @Published(
            audience = IDENTITY,
            by = {EXTERNAL, HUMAN})
    record CodeMistaken(
            ReportId reportId, CaseId caseId, @OnTimeline int version) implements ContactEvent {}

    /** The contact is in other hands: nothing is sent any more, and what waits is not sent. */
    @Published(audience = IDENTITY, by = SYSTEM)
    record ContactClosed(ReportId reportId, CaseId caseId) implements ContactEvent {}

    /**
     * Somebody met the person, who said anew how they may be reached. No message leaves until another person
     * confirms it.
     *
     * @param by the pseudonym of the person who met the reporter
     * @param ways sealed under the reporter
     */
    @Published(audience = IDENTITY)
    record RenewalProposed(
            ReportId reportId,
            CaseId caseId,
            String by,
            @OnTimeline Reachable reachable,
            @OnTimeline Wish wish,
            Personal<Ways> ways)
            implements ContactEvent {}

    /**
     * Another person confirmed the new contact.
     *
     * @param version counts what was said of this contact
     */
    @Published(audience = IDENTITY)
    record ContactRenewed(
            ReportId reportId, CaseId caseId, @OnTimeline int version) implements ContactEvent {}

    /** The person said of what they wish to be told. */
    @Published(
            audience = IDENTITY,
            by = {EXTERNAL, HUMAN})
    record WishesSet(
            ReportId reportId, CaseId caseId, @OnTimeline Wish wish) implements ContactEvent {}

    /**
     * Software could not tell the person something, so a person tells it.
     *
     * @param messageId of the message that was not sent
     * @param rule what forbids it
     */
    @Published(audience = IDENTITY, by = SYSTEM)
    record PersonNotTold(
            ReportId reportId,
            CaseId caseId,
            UUID messageId,
            @OnTimeline SendingRule rule) implements ContactEvent {}

    /** A person of the mechanism told what software could not tell. */
    @Published(audience = IDENTITY)
    record PersonTold(
            ReportId reportId, CaseId caseId, @OnTimeline ToldBy by) implements ContactEvent {}
}
