package esperanza.protection.domain;

import esperanza.kernel.CaseId;
import java.util.Set;

/**
 * Parties were set apart, and nobody has looked yet whose the measures are.
 *
 * @param caseId the case in which they had been recognised as one
 * @param cases that one and those of all the measures: only who knows of each can say whose they are
 */
public record Separation(CaseId caseId, Set<CaseId> cases) {}
