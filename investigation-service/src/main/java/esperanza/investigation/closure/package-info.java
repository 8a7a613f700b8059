/** How the file of a case ends, by two persons or from outside, and how it is opened again. */
@NullMarked
package esperanza.investigation.closure;

import org.jspecify.annotations.NullMarked;
