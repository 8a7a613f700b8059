/** REST resource that transfers a report to a receiver outside the mechanism. */
@NullMarked
package esperanza.intake.transfer.rest;

import org.jspecify.annotations.NullMarked;
