/** Use cases: evidence, its custody, and what other bodies are asked for to preserve or obtain it. */
@NullMarked
package esperanza.investigation.evidence;

import org.jspecify.annotations.NullMarked;
