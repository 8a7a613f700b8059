/** Calls the notices of each milestone, and handles what people record of the parties of a file. */
@NullMarked
package esperanza.investigation.participation;

import org.jspecify.annotations.NullMarked;
