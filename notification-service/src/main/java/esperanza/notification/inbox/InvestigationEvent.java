package esperanza.notification.inbox;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.protocol.vocabulary.HypothesisType;

/** The parts of investigation's events that notification reads. */
public sealed interface InvestigationEvent extends OfCase {

    record FileRegistered(CaseId caseId) implements InvestigationEvent {}

    record FileTaken(CaseId caseId) implements InvestigationEvent {}

    record HypothesisAdopted(CaseId caseId, HypothesisType type) implements InvestigationEvent {}
}
