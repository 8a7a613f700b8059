/** The safe contact of a reporter: given, proven, closed, renewed; and what the person wishes to hear. */
@NullMarked
package esperanza.intake.contact;

import org.jspecify.annotations.NullMarked;
