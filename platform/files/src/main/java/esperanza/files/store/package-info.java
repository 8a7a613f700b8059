/** Where sealed segments are kept. */
@NullMarked
package esperanza.files.store;

import org.jspecify.annotations.NullMarked;
