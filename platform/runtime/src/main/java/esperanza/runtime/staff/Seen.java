package esperanza.runtime.staff;

import java.time.Instant;

/** A person and the hour of their last call. */
public record Seen(Person person, Instant last) {}
