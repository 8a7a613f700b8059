package esperanza.protection.decision.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A matter as its plan knows it now.
 *
 * @param parties the party of the plan, and those recognised as it
 * @param about the question; a vote for it protects, or takes away
 * @param body the code of the body that decides
 * @param measures what is proposed; each is decided by itself
 * @param preparedBy pseudonym of the person who prepared it
 * @param tasks what other institutions owe to the person
 * @param basisChanged whether a threat, an assessment or an answer of the person came after it was prepared
 */
public record PreparedMatter(
        PlanId planId,
        List<PartyRef> parties,
        CaseId caseId,
        DecisionId decisionId,
        MatterKind about,
        String body,
        List<MeasureId> measures,
        String preparedBy,
        Set<UUID> tasks,
        boolean basisChanged) {}
