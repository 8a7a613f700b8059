/** Events, commands and rules of one decision: from the prepared matter to what the person was told. */
@NullMarked
package esperanza.protection.decision.domain;

import org.jspecify.annotations.NullMarked;
