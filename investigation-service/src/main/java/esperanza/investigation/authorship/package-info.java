/** Who threatened: suspects, how far the authors are known, and the conduct of officials that is referred. */
@NullMarked
package esperanza.investigation.authorship;

import org.jspecify.annotations.NullMarked;
