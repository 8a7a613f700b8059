package esperanza.local;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Makes the real parts: as processes of this machine, or in containers if {@code ESPERANZA_PARTS=containers} is set,
 * for tests only. The callers do not see the difference.
 */
final class Parts {

    private static final boolean IN_CONTAINERS = "containers".equals(System.getenv("ESPERANZA_PARTS"));

    private Parts() {}

    static Postgres postgres(Place place) {
        return inContainers(place) ? Containers.postgres(place) : new PostgresServer(place);
    }

    static Kafka kafka(Place place) {
        return inContainers(place) ? Containers.kafka(place) : new KafkaServer(place);
    }

    static Keycloak keycloak(Place place, Path realm) {
        return inContainers(place) ? Containers.keycloak(place, realm) : new KeycloakServer(place, realm);
    }

    /** The Keycloak of a whole run, started; empty unless {@code ESPERANZA_RUN} names the folder of the run. */
    static Optional<Keycloak> keycloakOfTheRun(Path realm) {
        return Optional.ofNullable(System.getenv("ESPERANZA_RUN"))
                .filter(run -> !IN_CONTAINERS)
                .map(run -> SharedKeycloak.of(Path.of(run), realm));
    }

    /** Containers serve tests only: Testcontainers ends them with this JVM, so {@code deploy/up} cannot use them. */
    private static boolean inContainers(Place place) {
        return IN_CONTAINERS && place.lifetime() == Lifetime.WITH_THIS_JVM;
    }
}
