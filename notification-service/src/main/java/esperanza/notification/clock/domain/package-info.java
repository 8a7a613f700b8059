/** Events, commands and rules of one legal term: started once, met by the act of a person only. */
@NullMarked
package esperanza.notification.clock.domain;

import org.jspecify.annotations.NullMarked;
