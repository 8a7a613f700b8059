/** The keys of the own door of a party. */
@NullMarked
package esperanza.intake.door.domain;

import org.jspecify.annotations.NullMarked;
