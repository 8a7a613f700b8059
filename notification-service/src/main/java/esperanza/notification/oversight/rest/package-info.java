/** REST resources of the ombudsman's contests and demands. */
@NullMarked
package esperanza.notification.oversight.rest;

import org.jspecify.annotations.NullMarked;
