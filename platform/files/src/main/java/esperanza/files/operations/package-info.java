/** The store of files as its operators see it. */
@NullMarked
package esperanza.files.operations;

import org.jspecify.annotations.NullMarked;
