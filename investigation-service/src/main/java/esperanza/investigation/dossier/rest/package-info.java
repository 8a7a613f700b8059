/** The door of dossiers, and how they are printed. */
@NullMarked
package esperanza.investigation.dossier.rest;

import org.jspecify.annotations.NullMarked;
