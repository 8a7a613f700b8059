/** The query for the parties that are known to intake. */
@NullMarked
package esperanza.intake.relating.read.party;

import org.jspecify.annotations.NullMarked;
