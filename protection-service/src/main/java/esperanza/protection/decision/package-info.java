/** People decide the matters of a plan: body, signature, telling the person, and what the person says of it. */
@NullMarked
package esperanza.protection.decision;

import org.jspecify.annotations.NullMarked;
