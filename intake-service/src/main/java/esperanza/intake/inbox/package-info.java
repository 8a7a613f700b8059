/** What investigation published: of its events only those count here that shut a case to somebody. */
@NullMarked
package esperanza.intake.inbox;

import org.jspecify.annotations.NullMarked;
