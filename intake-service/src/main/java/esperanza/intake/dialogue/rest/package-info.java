/** REST resource of the dialogue after a report: the reporter's statements and an officer's questions. */
@NullMarked
package esperanza.intake.dialogue.rest;

import org.jspecify.annotations.NullMarked;
