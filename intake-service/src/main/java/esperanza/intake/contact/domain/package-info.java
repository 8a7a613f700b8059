/** The rules of the safe contact of a reporter. */
@NullMarked
package esperanza.intake.contact.domain;

import org.jspecify.annotations.NullMarked;
