/** Reads the history of a case, and decides how much of an entry a caller sees. */
@NullMarked
package esperanza.notification.timeline;

import org.jspecify.annotations.NullMarked;
