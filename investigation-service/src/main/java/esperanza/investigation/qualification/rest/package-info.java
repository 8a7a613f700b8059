/** REST resources of the qualification of a case. */
@NullMarked
package esperanza.investigation.qualification.rest;

import org.jspecify.annotations.NullMarked;
