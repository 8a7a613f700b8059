/** REST resources of exercises. */
@NullMarked
package esperanza.notification.exercise.rest;

import org.jspecify.annotations.NullMarked;
