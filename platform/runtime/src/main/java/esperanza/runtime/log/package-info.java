/** The log in PostgreSQL: one writer with group commit, hash chain, event codec and command memory. */
@NullMarked
package esperanza.runtime.log;

import org.jspecify.annotations.NullMarked;
