/** Hotlines find again what they sent, and what changed since. */
@NullMarked
package esperanza.intake.sent;

import org.jspecify.annotations.NullMarked;
