/** The call sheet of notification, on this machine's disk. */
@NullMarked
package esperanza.intake.watch.sheet;

import org.jspecify.annotations.NullMarked;
