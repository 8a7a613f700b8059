/** The programme, its lines and its acts over HTTP. */
@NullMarked
package esperanza.investigation.programme.rest;

import org.jspecify.annotations.NullMarked;
