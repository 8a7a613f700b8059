/** Whether a file carries a known program that harms. A finding deletes nothing: what was sent to a defender is evidence. */
@NullMarked
package esperanza.files.scan;

import org.jspecify.annotations.NullMarked;
