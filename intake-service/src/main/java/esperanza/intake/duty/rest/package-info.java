/** The door for the duties of intake. */
@NullMarked
package esperanza.intake.duty.rest;

import org.jspecify.annotations.NullMarked;
