/** REST resources of the files: an investigator takes one and adopts its first hypothesis. */
@NullMarked
package esperanza.investigation.file.rest;

import org.jspecify.annotations.NullMarked;
