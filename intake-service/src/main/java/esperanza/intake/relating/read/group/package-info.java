/** The read model of the groups: cases of one incident, and the numbered incidents of a party. */
@NullMarked
package esperanza.intake.relating.read.group;

import org.jspecify.annotations.NullMarked;
