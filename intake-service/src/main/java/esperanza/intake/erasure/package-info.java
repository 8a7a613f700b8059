/** Erases the data of a report at the person's request, by destroying the keys under which they are sealed. */
@NullMarked
package esperanza.intake.erasure;

import org.jspecify.annotations.NullMarked;
