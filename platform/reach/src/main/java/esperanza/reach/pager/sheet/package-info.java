/** The call sheet: fetched from the service that keeps the rota, and kept sealed on this machine's disk. */
@NullMarked
package esperanza.reach.pager.sheet;

import org.jspecify.annotations.NullMarked;
