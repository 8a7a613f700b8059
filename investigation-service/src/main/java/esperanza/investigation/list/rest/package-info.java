/** REST resource of the list of files. */
@NullMarked
package esperanza.investigation.list.rest;

import org.jspecify.annotations.NullMarked;
