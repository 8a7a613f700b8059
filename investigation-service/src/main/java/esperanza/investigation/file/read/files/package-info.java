/** The read model of the list of files. */
@NullMarked
package esperanza.investigation.file.read.files;

import org.jspecify.annotations.NullMarked;
