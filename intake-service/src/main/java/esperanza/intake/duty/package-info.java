/** The duties of intake towards the person: receipt, interview, exact words, prior incidents, conflict check. */
@NullMarked
package esperanza.intake.duty;

import org.jspecify.annotations.NullMarked;
