/** REST resource of the timeline of one case. */
@NullMarked
package esperanza.notification.timeline.rest;

import org.jspecify.annotations.NullMarked;
