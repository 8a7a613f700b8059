/** The read model of the list of files. */
@NullMarked
package esperanza.investigation.list.read;

import org.jspecify.annotations.NullMarked;
