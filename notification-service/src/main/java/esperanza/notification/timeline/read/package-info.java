/** The read model of the timeline: the history of each case, from all four services. */
@NullMarked
package esperanza.notification.timeline.read;

import org.jspecify.annotations.NullMarked;
