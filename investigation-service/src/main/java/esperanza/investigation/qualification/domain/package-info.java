/** Events, commands and rules of the qualification of a case. */
@NullMarked
package esperanza.investigation.qualification.domain;

import org.jspecify.annotations.NullMarked;
