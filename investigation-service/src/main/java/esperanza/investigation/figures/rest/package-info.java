/** REST resources of figures, and their exports. */
@NullMarked
package esperanza.investigation.figures.rest;

import org.jspecify.annotations.NullMarked;
