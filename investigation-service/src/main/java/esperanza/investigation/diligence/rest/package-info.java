/** The checklist of a case over HTTP. */
@NullMarked
package esperanza.investigation.diligence.rest;

import org.jspecify.annotations.NullMarked;
