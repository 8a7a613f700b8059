/** Authors of threats: suspects, how far the authors are known, and the referred conduct of officials. */
@NullMarked
package esperanza.investigation.authorship;

import org.jspecify.annotations.NullMarked;
