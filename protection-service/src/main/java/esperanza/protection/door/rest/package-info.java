/** The rooms of a person for a program, which shows them. */
@NullMarked
package esperanza.protection.door.rest;

import org.jspecify.annotations.NullMarked;
