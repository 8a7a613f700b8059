package esperanza.investigation.participation.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.participation.domain.NoticeEvent.WithholdingGround;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.DoorScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The commands on the notices of a case. */
public sealed interface NoticeCommand extends AfterTheEnd {

    /** A command on a notice that was called. */
    sealed interface OnNotice extends NoticeCommand {
        UUID noticeId();
    }

    /** Note parties of the file, which are told of what comes from now on. Never refused. */
    record NoteParties(CaseId caseId, List<PartyRef> parties) implements NoticeCommand {}

    /** Note that the contact of a report of the case is in other hands. Never refused, with or without a file. */
    record NoteContactCompromise(CaseId caseId) implements NoticeCommand {}

    /**
     * Call a notice for each party of the file. Never refused.
     *
     * @param of the event that is the milestone
     * @param parties those that the milestone names, besides those that were told of earlier ones
     */
    record CallNotices(CaseId caseId, Milestone milestone, UUID of, List<PartyRef> parties) implements NoticeCommand {}

    record GiveNotice(
            CaseId caseId,
            At at,
            UUID noticeId,
            ChannelClass channelClass,
            Optional<NoticeLanguage> textIn,
            Optional<Personal<String>> words)
            implements OnNotice {}

    /** Lay the notice ready at the own door of the party. */
    record LayNotice(CaseId caseId, At at, UUID noticeId) implements OnNotice {}

    /**
     * Open the notice at the own door, as the party or as who represents it.
     *
     * @param party whose door it is
     */
    record OpenNotice(CaseId caseId, UUID noticeId, PartyRef party, DoorScope by, NoticeLanguage textIn)
            implements OnNotice {}

    /**
     * Record that the party does not want to be told, or could not be reached.
     *
     * @param attempts needed if the party was not reached
     */
    record WithholdNotice(
            CaseId caseId,
            At at,
            UUID noticeId,
            WithholdingGround ground,
            Optional<List<Attempt>> attempts,
            Personal<String> reasons)
            implements OnNotice {}

    /** A supervisor withholds a notice, because telling would put somebody in danger now. */
    record WithholdForDanger(CaseId caseId, At at, UUID noticeId, Personal<String> reasons) implements OnNotice {}

    /** A supervisor says that telling puts nobody in danger any more: the notice has to be given as before. */
    record ReleaseNotice(CaseId caseId, At at, UUID noticeId, Personal<String> reasons) implements OnNotice {}

    record ConfirmNotice(CaseId caseId, UUID noticeId, Writer by, Personal<String> words) implements OnNotice {}

    /** Record that the party says that it was not told. */
    record ContestNotice(CaseId caseId, UUID noticeId, Personal<String> words) implements OnNotice {}
}
