/** The rules of dossiers. */
@NullMarked
package esperanza.investigation.dossier.domain;

import org.jspecify.annotations.NullMarked;
