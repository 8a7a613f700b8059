package esperanza.intake.triage.view;

import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.runtime.rest.KnownCode;

/** The name that a person searches for, and the purpose. */
public record NameSearch(String name, @KnownCode OpeningPurpose purpose) {}
