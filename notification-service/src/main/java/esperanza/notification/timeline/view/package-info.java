/** A timeline entry as one reader sees it. */
@NullMarked
package esperanza.notification.timeline.view;

import org.jspecify.annotations.NullMarked;
