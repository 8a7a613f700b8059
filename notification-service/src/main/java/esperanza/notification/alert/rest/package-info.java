/** REST resource that lists alerts and takes the answers of the people called. */
@NullMarked
package esperanza.notification.alert.rest;

import org.jspecify.annotations.NullMarked;
