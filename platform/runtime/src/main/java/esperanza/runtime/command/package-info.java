/** Ids, hashes, pseudonyms and instants of commands, and the gate of the log, for entries and use cases alike. */
@NullMarked
package esperanza.runtime.command;

import org.jspecify.annotations.NullMarked;
