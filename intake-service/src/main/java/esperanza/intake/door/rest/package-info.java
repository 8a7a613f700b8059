/** Officers give and end door keys, and lay notices ready. */
@NullMarked
package esperanza.intake.door.rest;

import org.jspecify.annotations.NullMarked;
