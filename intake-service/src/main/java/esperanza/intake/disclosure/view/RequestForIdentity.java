package esperanza.intake.disclosure.view;

import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;
import java.util.UUID;

/** The reasons to know who the reporter is. */
public record RequestForIdentity(UUID reportId, @KnownCode OpeningPurpose purpose, String reasons) {}
