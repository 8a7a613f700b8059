/** The read model of the timers: the steps that follow if nobody acts. */
@NullMarked
package esperanza.notification.timer.read;

import org.jspecify.annotations.NullMarked;
