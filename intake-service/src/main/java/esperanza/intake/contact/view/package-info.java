/** The records in which a safe contact is said and shown. */
@NullMarked
package esperanza.intake.contact.view;

import org.jspecify.annotations.NullMarked;
