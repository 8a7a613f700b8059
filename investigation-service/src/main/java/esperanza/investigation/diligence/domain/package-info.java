/** Statements about an undone item of the checklist: justifications and contests. */
@NullMarked
package esperanza.investigation.diligence.domain;

import org.jspecify.annotations.NullMarked;
