/** The events of a case as the checklist reads them. */
@NullMarked
package esperanza.investigation.diligence.read;

import org.jspecify.annotations.NullMarked;
