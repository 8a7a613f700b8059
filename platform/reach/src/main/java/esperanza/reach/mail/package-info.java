/** Mail as a channel. */
@NullMarked
package esperanza.reach.mail;

import org.jspecify.annotations.NullMarked;
