/** Which doors ended meanwhile, and which terms run for a person. */
@NullMarked
package esperanza.protection.door.read;

import org.jspecify.annotations.NullMarked;
