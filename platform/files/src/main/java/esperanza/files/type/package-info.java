/** The type of a file, found by its first bytes. No parser of the file's own form runs in this process. */
@NullMarked
package esperanza.files.type;

import org.jspecify.annotations.NullMarked;
