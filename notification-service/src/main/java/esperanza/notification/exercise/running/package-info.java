/** Calls the people of the exercises that run. */
@NullMarked
package esperanza.notification.exercise.running;

import org.jspecify.annotations.NullMarked;
