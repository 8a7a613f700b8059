/** REST resources of series, matrices and early warnings. */
@NullMarked
package esperanza.investigation.pattern.rest;

import org.jspecify.annotations.NullMarked;
