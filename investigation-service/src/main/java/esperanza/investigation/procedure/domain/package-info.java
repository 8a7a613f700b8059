/** Events, commands and rules of the streams {@code proceeding} and {@code reparation}. */
@NullMarked
package esperanza.investigation.procedure.domain;

import org.jspecify.annotations.NullMarked;
