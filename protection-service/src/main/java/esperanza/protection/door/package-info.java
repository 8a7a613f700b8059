/** A person enters the rooms of their protection by their own door, sees what is done for them, and acts. */
@NullMarked
package esperanza.protection.door;

import org.jspecify.annotations.NullMarked;
