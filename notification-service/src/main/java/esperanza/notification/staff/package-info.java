/** The people of the mechanism as this service reaches them: each keeps the own ways. */
@NullMarked
package esperanza.notification.staff;

import org.jspecify.annotations.NullMarked;
