/** The duties of intake as they are recorded, and the view of them. */
@NullMarked
package esperanza.intake.duty.view;

import org.jspecify.annotations.NullMarked;
