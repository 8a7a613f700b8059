/** The exercises of each rota, and who runs now. */
@NullMarked
package esperanza.notification.exercise.read;

import org.jspecify.annotations.NullMarked;
