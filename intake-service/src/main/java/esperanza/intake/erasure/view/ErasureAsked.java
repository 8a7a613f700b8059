package esperanza.intake.erasure.view;

import java.util.UUID;

/** The id of the erasure from now on. The receipt opens nothing any more once the erasure is carried out. */
public record ErasureAsked(UUID erasureId) {}
