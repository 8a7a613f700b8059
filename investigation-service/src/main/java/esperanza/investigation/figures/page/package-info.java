/** The public page of figures. */
@NullMarked
package esperanza.investigation.figures.page;

import org.jspecify.annotations.NullMarked;
