/** The projection that owes people a message. */
@NullMarked
package esperanza.notification.staff.read;

import org.jspecify.annotations.NullMarked;
