/** Exercises: people on duty are called as if it were true, and nothing else moves. */
@NullMarked
package esperanza.notification.exercise;

import org.jspecify.annotations.NullMarked;
