package esperanza.investigation.participation;

import static esperanza.investigation.participation.ParticipationStreams.PROPOSAL;
import static esperanza.investigation.participation.domain.ParticipationRule.NO_SUCH_ACT;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.investigation.participation.domain.ProposalCommand;
import esperanza.investigation.participation.domain.ProposalCommand.AnswerProposal;
import esperanza.investigation.participation.domain.ProposalCommand.ConfirmProposal;
import esperanza.investigation.participation.domain.ProposalCommand.ContestProposal;
import esperanza.investigation.participation.domain.ProposalCommand.ProposeAct;
import esperanza.investigation.participation.domain.ProposalEvent;
import esperanza.investigation.participation.domain.ProposalEvent.ProposalOutcome;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Records the acts that parties propose, their answers, and what the parties say of these. A caller who may not know of
 * the case gets {@link NotHere}.
 */
@Singleton
public class ActOnProposal {

    /** The id of the proposal. */
    public record Proposed(Outcome<ProposalEvent> outcome, UUID id) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseStreams cases;
    private final CommandIds ids;

    ActOnProposal(OnFile onFile, CaseWork work, CaseStreams cases, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.cases = cases;
        this.ids = ids;
    }

    public Uni<Proposed> propose(Asked<?> asked, PartyOfCase of, String words) {
        return onFile.anybodys(asked, of.caseId().value())
                .invoke(file -> ActWithParty.requireParty(file, of))
                .chain(() -> {
                    UUID id = onFile.newId(asked, "proposal");
                    return handle(asked, new ProposeAct(of.caseId(), id, of.party(), sealed(of.caseId(), words)))
                            .map(outcome -> new Proposed(outcome, id));
                });
    }

    /** Only the person who answers for the file answers a proposal. */
    public Uni<Outcome<ProposalEvent>> answer(
            Asked<?> asked, CaseId of, UUID id, ProposalOutcome outcome, List<UUID> acts, String reasons) {
        return onFile.ones(asked, of.value())
                .chain(() -> requireActs(of, acts))
                .chain(() -> handle(
                        asked,
                        new AnswerProposal(
                                of,
                                new At(ids.now(), asked.caller().pseudonym()),
                                id,
                                outcome,
                                acts,
                                sealed(of, reasons))));
    }

    public Uni<Outcome<ProposalEvent>> confirm(Asked<?> asked, CaseId of, UUID id, String words) {
        return onFile.anybodys(asked, of.value())
                .chain(file -> handle(
                        asked,
                        new ConfirmProposal(of, id, file.writer(asked.caller().pseudonym()), sealed(of, words))));
    }

    public Uni<Outcome<ProposalEvent>> contest(Asked<?> asked, CaseId of, UUID id, String words) {
        return onFile.anybodys(asked, of.value())
                .chain(() -> handle(asked, new ContestProposal(of, id, sealed(of, words))));
    }

    private Uni<Void> requireActs(CaseId of, List<UUID> acts) {
        return cases.requireAll(of.value(), "act", acts, NO_SUCH_ACT);
    }

    private Uni<Outcome<ProposalEvent>> handle(Asked<?> asked, ProposalCommand command) {
        return work.handle(asked, PROPOSAL, command.proposalId(), command);
    }

    private static Personal<String> sealed(CaseId of, String words) {
        return Personal.of(of.value(), words);
    }
}
