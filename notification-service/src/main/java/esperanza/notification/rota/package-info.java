/** People keep the rotas, plan shifts, stand duty and say when they are absent. */
@NullMarked
package esperanza.notification.rota;

import org.jspecify.annotations.NullMarked;
