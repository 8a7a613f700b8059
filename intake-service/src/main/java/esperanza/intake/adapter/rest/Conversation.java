package esperanza.intake.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * What whoever holds the receipt sees.
 *
 * @param standing without what each party said for itself
 * @param collective whether one is among those it tells of: its own procedure consents, not whoever holds the receipt
 * @param said after the report, by them and by the mechanism, oldest first
 * @param openings who of the mechanism opened what of it, when and what for
 * @param erasure one that was asked for and not carried out: whoever asked may not be the person, who can take it back
 */
public record Conversation(
        Standing standing,
        boolean collective,
        List<Said> said,
        List<OpeningEntry> openings,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Optional<ErasureCertificate> erasure) {}
