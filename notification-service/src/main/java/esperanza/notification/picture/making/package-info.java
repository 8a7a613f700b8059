/** Makes the frames of the picture at a fixed cadence and publishes them. */
@NullMarked
package esperanza.notification.picture.making;

import org.jspecify.annotations.NullMarked;
