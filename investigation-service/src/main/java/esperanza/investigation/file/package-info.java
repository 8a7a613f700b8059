/** The policies that open the file of a case and note in it the consent to investigation. */
@NullMarked
package esperanza.investigation.file;

import org.jspecify.annotations.NullMarked;
