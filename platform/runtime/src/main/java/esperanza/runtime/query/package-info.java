/** Reads of the database for callers who may hang up: one way for all services. */
@NullMarked
package esperanza.runtime.query;

import org.jspecify.annotations.NullMarked;
