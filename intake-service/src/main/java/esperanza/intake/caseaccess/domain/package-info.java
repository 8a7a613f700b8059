/** Events, commands and rules of the stream {@code circle}: who may know of one case. */
@NullMarked
package esperanza.intake.caseaccess.domain;

import org.jspecify.annotations.NullMarked;
