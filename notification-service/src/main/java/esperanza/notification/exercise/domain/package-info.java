/** The rules of an exercise. */
@NullMarked
package esperanza.notification.exercise.domain;

import org.jspecify.annotations.NullMarked;
