/** The live stream of case timelines: followers, frames, resumption after a cursor. */
@NullMarked
package esperanza.notification.stream.rest;

import org.jspecify.annotations.NullMarked;
