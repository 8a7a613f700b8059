/** The door to the safe contact of a reporter. */
@NullMarked
package esperanza.intake.contact.rest;

import org.jspecify.annotations.NullMarked;
