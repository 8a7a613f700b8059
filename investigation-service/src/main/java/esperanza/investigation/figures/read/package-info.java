/** The read model of figures, and the frames that were released. */
@NullMarked
package esperanza.investigation.figures.read;

import org.jspecify.annotations.NullMarked;
