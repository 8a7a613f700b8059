/** REST resources of the decisions of a case and of what was known. */
@NullMarked
package esperanza.investigation.decision.rest;

import org.jspecify.annotations.NullMarked;
