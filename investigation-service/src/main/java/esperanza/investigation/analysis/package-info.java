/** What the investigators work out: analyses in versions, and what they examined, with its finding. */
@NullMarked
package esperanza.investigation.analysis;

import org.jspecify.annotations.NullMarked;
