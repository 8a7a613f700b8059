/** Rotas, rosters, absences and gaps of coverage: events, commands, deciders, and the pure rules of planning. */
@NullMarked
package esperanza.notification.rota.domain;

import org.jspecify.annotations.NullMarked;
