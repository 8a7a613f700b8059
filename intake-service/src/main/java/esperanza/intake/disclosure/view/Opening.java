package esperanza.intake.disclosure.view;

import esperanza.intake.report.domain.SealedPart;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;
import java.util.Optional;
import java.util.UUID;

/** The part to open, and the purpose. */
public record Opening(
        UUID reportId, SealedPart part, @KnownCode OpeningPurpose purpose, Optional<String> reasons) {}
