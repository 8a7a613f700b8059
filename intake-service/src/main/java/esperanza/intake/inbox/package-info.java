/** Mirrors the events of investigation that exclude somebody from a case. */
@NullMarked
package esperanza.intake.inbox;

import org.jspecify.annotations.NullMarked;
