package esperanza.intake.door.view;

import esperanza.protocol.vocabulary.DoorScope;
import java.time.Instant;

/**
 * A key that was given to a door, so that a person sees one that they do not hold.
 *
 * @param at the hour in which it was given
 * @param scope for whom it speaks
 * @param opens false once it was ended or replaced, or the contact fell into other hands since
 */
public record KeyGiven(Instant at, DoorScope scope, boolean opens) {}
