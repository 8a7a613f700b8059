package esperanza.runtime.sealing;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * What is left of a destroyed key.
 *
 * @param epoch the last it was wrapped under: with that epoch the last copy of it is gone. Empty if the subject never had a key
 */
public record DestroyedKey(UUID subject, UUID kid, OptionalInt epoch) {}
