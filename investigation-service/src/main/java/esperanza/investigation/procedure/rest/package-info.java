/** REST resources of court facts and reparations. */
@NullMarked
package esperanza.investigation.procedure.rest;

import org.jspecify.annotations.NullMarked;
