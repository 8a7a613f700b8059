/** Opens the file of a case, notes in it the consent to investigation, and handles what people do with it. */
@NullMarked
package esperanza.investigation.file;

import org.jspecify.annotations.NullMarked;
