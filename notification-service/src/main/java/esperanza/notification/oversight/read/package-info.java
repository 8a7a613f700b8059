/** The contests and demands of a case, and the entry of the timeline that is contested. */
@NullMarked
package esperanza.notification.oversight.read;

import org.jspecify.annotations.NullMarked;
