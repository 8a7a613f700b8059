/** What the ombudsman contests and demands, and what is answered: events, commands, decider. */
@NullMarked
package esperanza.notification.oversight.domain;

import org.jspecify.annotations.NullMarked;
