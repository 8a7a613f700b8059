/** The national picture for dashboards: de-identified frames at a fixed cadence, live and on a topic. */
@NullMarked
package esperanza.notification.picture;

import org.jspecify.annotations.NullMarked;
