package esperanza.investigation.analysis.domain;

import esperanza.investigation.file.domain.CaseCommand;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import java.util.Optional;

/**
 * The command on a product: issue its next version.
 *
 * @param version the number of this version; 1 for the first
 * @param updates the event that the version takes in, like a new threat
 */
public record IssueProduct(
        CaseId caseId,
        int version,
        Confidence confidence,
        Analysis analysis,
        Optional<EventId> updates,
        Findings findings)
        implements CaseCommand {}
