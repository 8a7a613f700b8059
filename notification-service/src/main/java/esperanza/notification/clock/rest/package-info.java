/** REST resource that lists the legal clocks. */
@NullMarked
package esperanza.notification.clock.rest;

import org.jspecify.annotations.NullMarked;
