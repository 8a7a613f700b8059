/** The sign of life of a service that calls people, and the sign that somebody outside looks at it. */
@NullMarked
package esperanza.reach.heartbeat;

import org.jspecify.annotations.NullMarked;
