/** The decisions in a case, and what was known at each, read from the events of the case. */
@NullMarked
package esperanza.investigation.decision;

import org.jspecify.annotations.NullMarked;
