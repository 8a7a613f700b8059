/** The keys of a door, as their holders see them. */
@NullMarked
package esperanza.intake.door.view;

import org.jspecify.annotations.NullMarked;
