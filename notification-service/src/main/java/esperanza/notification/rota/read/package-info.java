/** The rotas as they stand, for the calling of people and for the people on them. */
@NullMarked
package esperanza.notification.rota.read;

import org.jspecify.annotations.NullMarked;
