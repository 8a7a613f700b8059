/** Fires due timers, once everything recorded before their due instant is known here. */
@NullMarked
package esperanza.notification.timer.firing;

import org.jspecify.annotations.NullMarked;
