/** The log in PostgreSQL: one writer with group commit, hash chain, event codec, published form and command memory. */
@NullMarked
package esperanza.runtime.log;

import org.jspecify.annotations.NullMarked;
