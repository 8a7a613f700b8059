/** Files that people send or secure: sealed segments in a store, and what is known of them. Knows no service. */
@NullMarked
package esperanza.files;

import org.jspecify.annotations.NullMarked;
