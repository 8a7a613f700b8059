/** What was decided in a case and what was known then, read from the events of the case. */
@NullMarked
package esperanza.investigation.decision;

import org.jspecify.annotations.NullMarked;
