/** The State's diligence in a case, derived from events. No status is stored; people only justify and contest. */
@NullMarked
package esperanza.investigation.diligence;

import org.jspecify.annotations.NullMarked;
