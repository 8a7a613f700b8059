/** Looks each minute for rungs on which nobody would be called. */
@NullMarked
package esperanza.notification.rota.watching;

import org.jspecify.annotations.NullMarked;
