/** Events, commands and rules of the file of a case: registered, taken, given to another, staffed and coded. */
@NullMarked
package esperanza.investigation.file.domain;

import org.jspecify.annotations.NullMarked;
