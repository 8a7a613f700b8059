/** The live stream of the cases: each event read once, written once per level of visibility. */
@NullMarked
package esperanza.notification.stream;

import org.jspecify.annotations.NullMarked;
