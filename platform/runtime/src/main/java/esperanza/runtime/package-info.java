/** Starts and stops a service: settings, migrations, gate and the beans that every service runs on. */
@NullMarked
package esperanza.runtime;

import org.jspecify.annotations.NullMarked;
