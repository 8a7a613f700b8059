/** Tests of the console's backend against a real Keycloak and services that show what reached them. */
@NullMarked
package esperanza.console;

import org.jspecify.annotations.NullMarked;
