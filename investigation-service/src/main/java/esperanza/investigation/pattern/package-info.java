/** Which cases belong together: series that people decide, matrices of files, and early warnings of series. */
@NullMarked
package esperanza.investigation.pattern;

import org.jspecify.annotations.NullMarked;
