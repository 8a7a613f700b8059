/** Transfers a report to a receiver outside the mechanism. */
@NullMarked
package esperanza.intake.transfer;

import org.jspecify.annotations.NullMarked;
