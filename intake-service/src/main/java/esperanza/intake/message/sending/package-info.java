/** The ways by which a message to a reporter goes. */
@NullMarked
package esperanza.intake.message.sending;

import org.jspecify.annotations.NullMarked;
