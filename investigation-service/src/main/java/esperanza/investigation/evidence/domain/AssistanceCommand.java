package esperanza.investigation.evidence.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;

/** The commands on a request to another State. */
public sealed interface AssistanceCommand extends CaseCommand, AfterTheFact {

    /** Record that another State was asked for assistance. */
    record RequestAssistance(
            CaseId caseId,
            @NewId AssistanceId assistanceId,
            AssistanceTreaty treaty,
            Personal<String> country,
            Personal<String> content)
            implements AssistanceCommand, OfTheLead {}

    /** Record that the other State was reminded. */
    record ChaseAssistance(CaseId caseId, Personal<String> content) implements AssistanceCommand {}

    /** Record that the other State received the request. Never refused. */
    record AcknowledgeAssistance(CaseId caseId, Personal<String> reference) implements AssistanceCommand, AfterTheEnd {}

    /** Record what the other State answered. Never refused. */
    record AnswerAssistance(CaseId caseId, AssistanceOutcome outcome, Personal<String> reference)
            implements AssistanceCommand, AfterTheEnd {}

    /** Withdraw the request, because the assistance is not needed any longer. */
    record WithdrawAssistance(CaseId caseId, Personal<String> reasons) implements AssistanceCommand, OfTheLead {}
}
