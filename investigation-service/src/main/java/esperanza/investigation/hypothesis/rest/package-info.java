/** REST resources of the hypotheses of a case. */
@NullMarked
package esperanza.investigation.hypothesis.rest;

import org.jspecify.annotations.NullMarked;
