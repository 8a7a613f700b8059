/** Events, commands and rules of one measure: its holder, its handover, and what the other side says of it. */
@NullMarked
package esperanza.protection.measure.domain;

import org.jspecify.annotations.NullMarked;
