package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_ACT;
import static esperanza.investigation.programme.ProgrammeStreams.ACT;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.participation.domain.ProposalCommand;
import esperanza.investigation.participation.domain.ProposalCommand.*;
import esperanza.investigation.participation.domain.ProposalEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * Records the acts that parties propose, and that an answer settles them. A caller who may not know of the case gets
 * {@link NotHere}.
 */
@Singleton
public class ActOnProposal {

    /** An act that the party proposes, in its own words. */
    public record ActProposal(CaseId caseId, PartyRef party, Personal<String> words) {}

    /** The words of the person, as they were said. */
    public record ProposalConfirmation(CaseId caseId, UUID proposalId, Personal<String> words) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseStreams cases;

    ActOnProposal(OnFile onFile, CaseWork work, CaseStreams cases) {
        this.onFile = onFile;
        this.work = work;
        this.cases = cases;
    }

    public Uni<Created<ProposalEvent>> propose(Asked<?> asked, ActProposal said) {
        return onFile.anybodys(asked, said.caseId().value())
                .invoke(file -> ActWithParty.requireParty(file, said.party()))
                .chain(() -> {
                    UUID id = onFile.newId(asked, PROPOSAL.category());
                    return handle(asked, new ProposeAct(said.caseId(), id, said.party(), said.words()))
                            .map(outcome -> new Created<>(id, outcome));
                });
    }

    public Uni<Outcome<ProposalEvent>> confirm(Asked<?> asked, ProposalConfirmation said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(file -> handle(
                        asked,
                        new ConfirmProposal(
                                said.caseId(),
                                said.proposalId(),
                                file.writer(asked.caller().pseudonym()),
                                said.words())));
    }

    /** Fails with NO_SUCH_ACT unless the acts that were ordered for the proposal are acts of the case. */
    public Uni<Void> requireActs(AnswerProposal answer) {
        return cases.requireAll(answer.caseId().value(), ACT.category(), answer.acts(), NO_SUCH_ACT);
    }

    private Uni<Outcome<ProposalEvent>> handle(Asked<?> asked, ProposalCommand command) {
        return work.handle(asked, PROPOSAL, command.proposalId(), command);
    }
}
