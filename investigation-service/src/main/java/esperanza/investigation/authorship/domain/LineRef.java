package esperanza.investigation.authorship.domain;

import java.util.UUID;

/** A line of enquiry that was exhausted: the version of its stream at that moment. */
public record LineRef(UUID lineId, int version) {}
