/** Events, commands and rules of openings and of requests for the reporter's identity. */
@NullMarked
package esperanza.intake.disclosure.domain;

import org.jspecify.annotations.NullMarked;
