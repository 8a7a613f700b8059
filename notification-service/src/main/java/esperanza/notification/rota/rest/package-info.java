/** REST resources of the rotas, of their shifts, and of what a person on duty says. */
@NullMarked
package esperanza.notification.rota.rest;

import org.jspecify.annotations.NullMarked;
