/** Checks requests before their route: size of the body, and Keycloak's keys, kept for when Keycloak is away. */
@NullMarked
package esperanza.runtime.security;

import org.jspecify.annotations.NullMarked;
