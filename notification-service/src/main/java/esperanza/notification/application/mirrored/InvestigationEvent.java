package esperanza.notification.application.mirrored;

import esperanza.kernel.CaseId;

/** What notification needs of investigation's events. */
public sealed interface InvestigationEvent {

    record FileRegistered(CaseId caseId) implements InvestigationEvent {}

    record FileTaken(CaseId caseId) implements InvestigationEvent {}

    record HypothesisAdopted(CaseId caseId) implements InvestigationEvent {}
}
