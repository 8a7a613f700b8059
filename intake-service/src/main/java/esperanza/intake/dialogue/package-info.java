/** The dialogue after a report, between its sender and the officers. */
@NullMarked
package esperanza.intake.dialogue;

import org.jspecify.annotations.NullMarked;
