package esperanza.investigation.hypothesis.domain;

import esperanza.kernel.AtLeast;
import java.util.UUID;

/** Another stream of the case, in the version on which a decision relies. */
public record Ref(UUID id, @AtLeast(1) int version) {}
