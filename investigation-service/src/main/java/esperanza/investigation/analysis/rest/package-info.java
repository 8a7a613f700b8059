/** REST resources of the analyses of a case, and of what was examined. */
@NullMarked
package esperanza.investigation.analysis.rest;

import org.jspecify.annotations.NullMarked;
