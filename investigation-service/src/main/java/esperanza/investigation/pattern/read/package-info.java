/** The read models of series and early warnings. Codes only. */
@NullMarked
package esperanza.investigation.pattern.read;

import org.jspecify.annotations.NullMarked;
