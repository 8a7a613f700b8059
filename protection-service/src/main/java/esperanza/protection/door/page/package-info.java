/** The rooms of a person as plain pages, without scripts. */
@NullMarked
package esperanza.protection.door.page;

import org.jspecify.annotations.NullMarked;
