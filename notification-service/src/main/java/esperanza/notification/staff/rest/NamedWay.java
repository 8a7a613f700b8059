package esperanza.notification.staff.rest;

import esperanza.runtime.rest.CommandAnswers;
import java.util.UUID;

/** The way that was named. */
public record NamedWay(UUID wayId) implements CommandAnswers.Made {}
