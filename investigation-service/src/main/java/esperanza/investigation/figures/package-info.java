/** Figures of all cases: what is counted, released in frames by one rule of disclosure control. */
@NullMarked
package esperanza.investigation.figures;

import org.jspecify.annotations.NullMarked;
