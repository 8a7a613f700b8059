/** The ombudsman contests an act, or demands an answer of a function of the mechanism; a person of it answers. */
@NullMarked
package esperanza.notification.oversight;

import org.jspecify.annotations.NullMarked;
