/** REST resources of suspects, clarification and referred conduct. */
@NullMarked
package esperanza.investigation.authorship.rest;

import org.jspecify.annotations.NullMarked;
