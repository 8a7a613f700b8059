package esperanza.investigation.participation;

import esperanza.investigation.participation.domain.NoticeCommand;
import esperanza.investigation.participation.domain.NoticeDecider;
import esperanza.investigation.participation.domain.NoticeEvent;
import esperanza.investigation.participation.domain.Notices;
import esperanza.investigation.participation.domain.Participation;
import esperanza.investigation.participation.domain.ParticipationCommand;
import esperanza.investigation.participation.domain.ParticipationDecider;
import esperanza.investigation.participation.domain.ParticipationEvent;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.investigation.participation.domain.Proposal;
import esperanza.investigation.participation.domain.ProposalCommand;
import esperanza.investigation.participation.domain.ProposalDecider;
import esperanza.investigation.participation.domain.ProposalEvent;
import esperanza.kernel.StreamType;

/**
 * The streams of participation. That of a party in a case has the id {@link PartyOfCase#participationId()}; the notices
 * of a case are one stream, with the id of the case.
 */
public final class ParticipationStreams {

    public static final StreamType<ParticipationCommand, Participation, ParticipationEvent> PARTICIPATION =
            StreamType.of("participation", ParticipationEvent.class, new ParticipationDecider());
    public static final StreamType<NoticeCommand, Notices, NoticeEvent> NOTICES =
            new StreamType<>("notices", "caseId", NoticeEvent.class, new NoticeDecider());
    public static final StreamType<ProposalCommand, Proposal, ProposalEvent> PROPOSAL =
            StreamType.of("proposal", ProposalEvent.class, new ProposalDecider());

    private ParticipationStreams() {}
}
