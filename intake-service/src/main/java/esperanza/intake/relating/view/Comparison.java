package esperanza.intake.relating.view;

import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;
import java.util.Optional;
import java.util.UUID;

/** The purpose of the comparison. */
public record Comparison(UUID reportId, @KnownCode OpeningPurpose purpose, Optional<String> reasons) {}
