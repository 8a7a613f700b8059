/** Dossiers of a case: what is on record as of a date, ordered for somebody outside, approved by another person. */
@NullMarked
package esperanza.investigation.dossier;

import org.jspecify.annotations.NullMarked;
