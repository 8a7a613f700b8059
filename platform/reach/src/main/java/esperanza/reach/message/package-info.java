/** The streams of messages, which never leave their service. */
@NullMarked
package esperanza.reach.message;

import org.jspecify.annotations.NullMarked;
