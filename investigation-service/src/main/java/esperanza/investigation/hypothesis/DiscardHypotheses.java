package esperanza.investigation.hypothesis;

import esperanza.access.NotHere;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Discard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.DropDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.KeepDiscarded;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Reopen;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Discards alternatives and brings them back. Nothing here reads a context analysis, so the link with the defence work
 * is refused. A caller who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class DiscardHypotheses {

    private final OnFile onFile;
    private final WorkOnHypothesis work;
    private final ActOnHypotheses hypotheses;

    DiscardHypotheses(OnFile onFile, WorkOnHypothesis work, ActOnHypotheses hypotheses) {
        this.onFile = onFile;
        this.work = work;
        this.hypotheses = hypotheses;
    }

    public Uni<Outcome<HypothesisEvent>> propose(
            Asked<?> asked, UUID caseId, HypothesisId id, StereotypeCheck check, String reasons) {
        UUID discardId = onFile.newId(asked, "discard");
        String proposedBy = asked.caller().pseudonym();
        return onFile.ones(asked, caseId)
                .chain(() -> work.of(caseId, id))
                .chain(basis -> hypotheses.handle(
                        asked,
                        id,
                        new ProposeDiscard(
                                new CaseId(caseId),
                                discardId,
                                basis,
                                check,
                                proposedBy,
                                Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<HypothesisEvent>> drop(
            Asked<?> asked, UUID caseId, HypothesisId id, UUID discardId, String reasons) {
        return hypotheses.ones(
                asked, caseId, id, new DropDiscard(new CaseId(caseId), discardId, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> discard(
            Asked<?> asked, UUID caseId, HypothesisId id, UUID discardId, String reasons) {
        String approver = asked.caller().pseudonym();
        return onFile.anybodys(asked, caseId)
                .chain(() -> work.of(caseId, id))
                .chain(basis -> hypotheses.handle(
                        asked,
                        id,
                        new Discard(
                                new CaseId(caseId),
                                discardId,
                                basis,
                                List.of(),
                                approver,
                                Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<HypothesisEvent>> keep(
            Asked<?> asked, UUID caseId, HypothesisId id, EventId cause, String reasons) {
        return hypotheses.anybodys(
                asked, caseId, id, new KeepDiscarded(new CaseId(caseId), cause, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> reopen(
            Asked<?> asked, UUID caseId, HypothesisId id, List<EventId> because, String reasons) {
        return hypotheses.anybodys(
                asked, caseId, id, new Reopen(new CaseId(caseId), because, Personal.of(caseId, reasons)));
    }
}
