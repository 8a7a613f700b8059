/** The own door of a party: door keys, and the notices that lie ready there. */
@NullMarked
package esperanza.intake.door;

import org.jspecify.annotations.NullMarked;
