/** Answers to pages that people send back by SMS. */
@NullMarked
package esperanza.notification.staff.answering;

import org.jspecify.annotations.NullMarked;
