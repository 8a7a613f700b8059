/** REST resources of the files: an investigator takes one and answers for it. */
@NullMarked
package esperanza.investigation.file.rest;

import org.jspecify.annotations.NullMarked;
