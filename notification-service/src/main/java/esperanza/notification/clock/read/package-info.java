/** The read model of the legal clocks. */
@NullMarked
package esperanza.notification.clock.read;

import org.jspecify.annotations.NullMarked;
