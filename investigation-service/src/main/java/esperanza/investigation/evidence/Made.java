package esperanza.investigation.evidence;

import esperanza.kernel.store.Outcome;
import java.util.UUID;

/** A thing that a command made, and the outcome of that command. */
public record Made<E>(UUID id, Outcome<E> outcome) {}
