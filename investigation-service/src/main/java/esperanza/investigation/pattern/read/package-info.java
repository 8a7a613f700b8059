/** The read models of matches and early warnings. Codes only. */
@NullMarked
package esperanza.investigation.pattern.read;

import org.jspecify.annotations.NullMarked;
