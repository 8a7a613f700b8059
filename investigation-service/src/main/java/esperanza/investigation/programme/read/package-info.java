/** The read model of acts across cases: what is due, and which files nobody touched. */
@NullMarked
package esperanza.investigation.programme.read;

import org.jspecify.annotations.NullMarked;
