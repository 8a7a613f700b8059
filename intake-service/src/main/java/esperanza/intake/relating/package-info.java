/** Relates reports to one another: opens their cases and decides which cases belong together. */
@NullMarked
package esperanza.intake.relating;

import org.jspecify.annotations.NullMarked;
