/** The rules of a message: who is owed it, by which ways it was tried, and how it ended. */
@NullMarked
package esperanza.reach.message.domain;

import org.jspecify.annotations.NullMarked;
