/** The messages that a reporter is owed, and those that were sent lately. */
@NullMarked
package esperanza.intake.message.read;

import org.jspecify.annotations.NullMarked;
