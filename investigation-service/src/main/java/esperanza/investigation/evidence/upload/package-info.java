/** Files that investigators send: who may send them, and what becomes of those that nobody secures. */
@NullMarked
package esperanza.investigation.evidence.upload;

import org.jspecify.annotations.NullMarked;
