/** Contests and demands of the ombudsman, and the answers: events, commands, decider. */
@NullMarked
package esperanza.notification.oversight.domain;

import org.jspecify.annotations.NullMarked;
