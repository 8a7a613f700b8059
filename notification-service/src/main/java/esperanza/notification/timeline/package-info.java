/** Decides how much of a timeline entry a caller sees. */
@NullMarked
package esperanza.notification.timeline;

import org.jspecify.annotations.NullMarked;
