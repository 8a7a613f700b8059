/** Files as they are given to a person: what they are, and how a browser has to treat them. */
@NullMarked
package esperanza.files.shown;

import org.jspecify.annotations.NullMarked;
