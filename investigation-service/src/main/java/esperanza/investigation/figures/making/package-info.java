/** Makes the frames of the figures. */
@NullMarked
package esperanza.investigation.figures.making;

import org.jspecify.annotations.NullMarked;
