/** Attempts to send a message: taken by one sender at a time, sent, and written back under the sender's fence. */
@NullMarked
package esperanza.reach.attempt;

import org.jspecify.annotations.NullMarked;
