/** The ways by which a message to a person of the mechanism goes. */
@NullMarked
package esperanza.notification.staff.sending;

import org.jspecify.annotations.NullMarked;
