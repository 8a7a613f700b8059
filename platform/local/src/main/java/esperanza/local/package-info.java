/**
 * Real PostgreSQL, Kafka and Keycloak, and the four services, as processes of this machine: for tests and for one
 * machine.
 */
@NullMarked
package esperanza.local;

import org.jspecify.annotations.NullMarked;
