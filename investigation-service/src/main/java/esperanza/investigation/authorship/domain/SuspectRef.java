package esperanza.investigation.authorship.domain;

import java.util.UUID;

/** A suspect as it was known: the version of its stream at that moment. */
public record SuspectRef(UUID suspectId, int version) {}
