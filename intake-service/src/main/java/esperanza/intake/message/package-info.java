/** Messages to reporters: what they are owed, by which way it goes, and who tells what software may not. */
@NullMarked
package esperanza.intake.message;

import org.jspecify.annotations.NullMarked;
