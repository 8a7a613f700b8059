/** The read model of the cases that concern the same incident, so that their files refer to each other. */
@NullMarked
package esperanza.investigation.file.read.joined;

import org.jspecify.annotations.NullMarked;
