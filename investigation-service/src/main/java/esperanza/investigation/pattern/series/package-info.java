/** Looks for series of threats when a match changes, and proposes to warn of them. */
@NullMarked
package esperanza.investigation.pattern.series;

import org.jspecify.annotations.NullMarked;
