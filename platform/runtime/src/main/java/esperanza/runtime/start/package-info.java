/** Starts and stops a service: settings, profile, migrations and the beans that every service runs on. */
@NullMarked
package esperanza.runtime.start;

import org.jspecify.annotations.NullMarked;
