/** The view of the duties of intake. */
@NullMarked
package esperanza.intake.duty.view;

import org.jspecify.annotations.NullMarked;
