/** The read model of the national picture: exact counts, and the suppression of small ones. */
@NullMarked
package esperanza.notification.picture.read;

import org.jspecify.annotations.NullMarked;
