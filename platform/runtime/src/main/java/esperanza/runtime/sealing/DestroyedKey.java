package esperanza.runtime.sealing;

import java.util.OptionalInt;
import java.util.UUID;

/**
 * The record of a destroyed key.
 *
 * @param epoch the last epoch that the key was wrapped under: once that epoch is destroyed, no copy of the key opens
 *     any more. Empty if the subject never had a key
 */
public record DestroyedKey(UUID subject, UUID kid, OptionalInt epoch) {}
