/** The REST doors of evidence. */
@NullMarked
package esperanza.investigation.evidence.rest;

import org.jspecify.annotations.NullMarked;
