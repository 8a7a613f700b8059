/** The subject of figures, and the one rule by which numbers are released. */
@NullMarked
package esperanza.investigation.figures.domain;

import org.jspecify.annotations.NullMarked;
