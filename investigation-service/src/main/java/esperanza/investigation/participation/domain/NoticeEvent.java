package esperanza.investigation.participation.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.Confirmation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The events of the notices of a case. Names and fields are a published contract.
 *
 * <p>The notices of a case are one stream, because a milestone concerns all parties that its file has at that moment.
 */
public sealed interface NoticeEvent extends Concerning {

    /** Why a party is not told. */
    enum WithholdingGround {
        /** The party does not want to be told. */
        DECLINED,
        UNREACHABLE,
        /** Telling would put somebody in danger now. It still has to be told. */
        DANGER
    }

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** An event of one notice. */
    sealed interface OfNotice extends NoticeEvent {

        UUID noticeId();

        PartyRef party();

        @Override
        default List<PartyRef> parties() {
            return List.of(party());
        }
    }

    /** Parties of the file are told of each milestone from now on. */
    @Published(by = SYSTEM, audience = INVESTIGATION)
    record PartiesNoted(CaseId caseId, @AtLeast(1) List<PartyRef> added) implements NoticeEvent {

        @Override
        public List<PartyRef> parties() {
            return added;
        }
    }

    /** The contact that a report of the case left is in other hands: the parties are told face to face alone. */
    @Published(by = SYSTEM, audience = INVESTIGATION)
    record ContactCompromiseNoted(CaseId caseId) implements NoticeEvent {}

    /**
     * A milestone was reached, and the party has to be told of it. Software calls; only a person tells.
     *
     * @param of the event that is the milestone
     */
    @Published(by = SYSTEM, audience = INVESTIGATION)
    record NoticeCalled(
            CaseId caseId,
            UUID noticeId,
            PartyRef party,
            @OnTimeline Milestone milestone,
            UUID of) implements OfNotice {}

    /**
     * The notice was laid ready at the own door of the party. The party is told only when it opens the notice.
     *
     * @param laidBy pseudonym of the person who laid it; another person has to record the confirmation
     */
    @Published(audience = INVESTIGATION)
    record NoticeLaid(
            CaseId caseId,
            UUID noticeId,
            PartyRef party,
            @OnTimeline Milestone milestone,
            @AtLeast(1) String laidBy) implements OfNotice {}

    /**
     * The party was told, or opened the notice at its own door. A contest of the notice stands until the person confirms.
     *
     * @param textIn the language of the text that was used: that of the milestone on a secure channel, otherwise the
     *     neutral one
     * @param assertedBy pseudonym of the person who told the party, or laid the notice at its door; another person has to
     *     record the confirmation
     * @param words said or written besides, or instead
     */
    @Published(
            audience = INVESTIGATION,
            by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.ASSERTED)
    record NoticeGiven(
            CaseId caseId,
            UUID noticeId,
            PartyRef party,
            @OnTimeline Milestone milestone,
            @OnTimeline ChannelClass channelClass,
            Optional<NoticeLanguage> textIn,
            @AtLeast(1) String assertedBy,
            Optional<Personal<String>> words)
            implements OfNotice {}

    /**
     * The party is not told, for now or at all.
     *
     * @param attempts how somebody tried to reach the party
     * @param assertedBy pseudonym of the person who decided it; another person has to record the confirmation
     */
    @Published(audience = INVESTIGATION)
    record NoticeWithheld(
            CaseId caseId,
            UUID noticeId,
            PartyRef party,
            @OnTimeline WithholdingGround ground,
            Optional<Personal<List<Attempt>>> attempts,
            @AtLeast(1) String assertedBy,
            Personal<String> reasons)
            implements OfNotice {}

    /**
     * Telling puts nobody in danger any more: the party has to be told as before, also at its own door.
     *
     * @param releasedBy pseudonym of the supervisor
     */
    @Published(audience = INVESTIGATION)
    record NoticeReleased(
            CaseId caseId,
            UUID noticeId,
            PartyRef party,
            @AtLeast(1) String releasedBy,
            Personal<String> reasons) implements OfNotice {}

    /**
     * The person says that they were told, or that they did not want to be told.
     *
     * @param words of the person
     */
    @Published(by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.CONFIRMED)
    record NoticeConfirmed(CaseId caseId, UUID noticeId, PartyRef party, Personal<String> words) implements OfNotice {}

    /**
     * The person says that they were not told, or could have been told. The contest ends only when the person confirms
     * the notice, as it was given or given again.
     *
     * @param words of the person
     */
    @Published(by = {EXTERNAL, HUMAN})
    @Confirmation.Is(Confirmation.CONTESTED)
    record NoticeContested(CaseId caseId, UUID noticeId, PartyRef party, Personal<String> words) implements OfNotice {}
}
