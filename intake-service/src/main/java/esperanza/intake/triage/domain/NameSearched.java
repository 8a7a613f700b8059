package esperanza.intake.triage.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.util.List;
import java.util.UUID;

/**
 * A person searched for the reports that name a party so. Recorded before the first byte was answered, in the stream
 * {@code searches} of the person, which never leaves intake. The name itself is stored nowhere.
 *
 * @param by pseudonym of the person
 * @param cases those of the reports that were shown
 */
public record NameSearched(UUID searchId, OpeningPurpose purpose, String by, List<CaseId> cases)
        implements Concerning {}
