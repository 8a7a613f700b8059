/** REST resource of the picture as a live stream. */
@NullMarked
package esperanza.notification.picture.rest;

import org.jspecify.annotations.NullMarked;
