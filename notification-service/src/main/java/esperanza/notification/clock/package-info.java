/** The table of moments, the policy that moves the legal clocks, and the visibility of a clock. */
@NullMarked
package esperanza.notification.clock;

import org.jspecify.annotations.NullMarked;
