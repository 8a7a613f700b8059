package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import java.util.Set;

/**
 * A pending review: parties were set apart, and nobody has determined yet which party each measure belongs to.
 *
 * @param caseId the case in which they had been recognised as one party
 * @param cases this case and the cases of all measures: only a person who may know of every one can do the review
 */
public record Separation(CaseId caseId, Set<CaseId> cases) {}
