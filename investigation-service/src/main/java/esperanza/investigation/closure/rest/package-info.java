/** REST resources of the end of a file. */
@NullMarked
package esperanza.investigation.closure.rest;

import org.jspecify.annotations.NullMarked;
