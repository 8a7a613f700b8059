/** The query that finds a door by its key. */
@NullMarked
package esperanza.intake.door.read;

import org.jspecify.annotations.NullMarked;
