package esperanza.kernel.store;

import java.util.UUID;

/** The outcome of a command that made something, and the id of what it made. */
public record Created<E>(UUID id, Outcome<E> outcome) {}
