package esperanza.local;

import java.nio.file.Path;

/**
 * Makes the real parts: as processes of this machine, or in containers where {@code ESPERANZA_PARTS=containers} asks for
 * it, for tests only. Who uses them does not see which.
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

    /** Testcontainers ends what it started with this JVM, so {@code deploy/up} can't use it. */
    private static boolean inContainers(Place place) {
        return IN_CONTAINERS && place.lifetime() == Lifetime.WITH_THIS_JVM;
    }
}
