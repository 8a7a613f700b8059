/** The results of the investigators: analyses in versions, and examined matters, each with its finding. */
@NullMarked
package esperanza.investigation.analysis;

import org.jspecify.annotations.NullMarked;
