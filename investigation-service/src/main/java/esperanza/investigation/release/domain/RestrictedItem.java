package esperanza.investigation.release.domain;

import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.evidence.domain.EvidenceRestriction;

/**
 * One ground on which an item of a release is restricted.
 *
 * @param ground of the item itself, of its original, or of an item with the same file
 */
public record RestrictedItem(EvidenceId evidenceId, EvidenceRestriction ground) {}
