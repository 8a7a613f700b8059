/** Reads what is stored again, as long as it is kept. */
@NullMarked
package esperanza.files.scrub;

import org.jspecify.annotations.NullMarked;
