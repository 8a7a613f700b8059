/** The policies that start, meet and withdraw legal clocks, and the visibility of a clock. */
@NullMarked
package esperanza.notification.clock;

import org.jspecify.annotations.NullMarked;
