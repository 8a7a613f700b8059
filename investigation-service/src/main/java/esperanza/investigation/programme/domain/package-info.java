/** Events, commands and rules of the programme, of a line of enquiry and of an act. */
@NullMarked
package esperanza.investigation.programme.domain;

import org.jspecify.annotations.NullMarked;
