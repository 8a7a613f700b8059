/** Fires due timers, once everything that the other services published before is known here. */
@NullMarked
package esperanza.notification.timer;

import org.jspecify.annotations.NullMarked;
