package esperanza.local;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.MountableFile;

/**
 * The same parts in Docker containers, through Testcontainers, for tests.
 *
 * <p>Tried under Podman with images made from the same binaries; the published images have not been run yet. Keycloak
 * is built at each start, which takes minutes on a busy machine.
 *
 * <p>The id of the container is kept in the folder of the part, so that every object on the same {@link Place} means
 * the same container.
 */
final class Containers {

    private static final Artifacts ARTIFACTS = new Artifacts();

    private Containers() {}

    static Postgres postgres(Place place) {
        return new PostgresContainer(place, "postgres:17", 5432, container -> container
                .withEnv("POSTGRES_PASSWORD", Postgres.SUPERUSER)
                .withCommand("postgres", "-c", "max_connections=300", "-c", "max_wal_size=4GB"));
    }

    static Kafka kafka(Place place) {
        var settings = Map.of(
                "KAFKA_NODE_ID", "1",
                "KAFKA_PROCESS_ROLES", "broker,controller",
                "KAFKA_LISTENERS", "PLAINTEXT://:9092,CONTROLLER://:9093",
                "KAFKA_ADVERTISED_LISTENERS", "PLAINTEXT://127.0.0.1:" + place.port(),
                "KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER",
                "KAFKA_CONTROLLER_QUORUM_VOTERS", "1@localhost:9093",
                "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3",
                "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1",
                "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        return new KafkaContainer(
                place, "apache/kafka:" + ARTIFACTS.kafkaVersion(), 9092, container -> container.withEnv(settings));
    }

    static Keycloak keycloak(Place place, Path realm) {
        var url = "--hostname=http://127.0.0.1:" + place.port();
        return new KeycloakContainer(
                place, "keycloak/keycloak:" + ARTIFACTS.keycloakVersion(), 8080, container -> container
                        .withCommand("start-dev", "--import-realm", url)
                        .withCopyFileToContainer(
                                MountableFile.forHostPath(realm), "/opt/keycloak/data/import/esperanza-realm.json"));
    }

    private abstract static class ContainerPart implements Part {

        private static final int GRACE_SECONDS = 30;
        /** The exit code of a process that was ended by SIGKILL. */
        private static final long KILLED = 137;

        private static final Duration PATIENCE = Duration.ofSeconds(240);

        private final Place place;
        private final String image;
        private final int inside;
        private final UnaryOperator<GenericContainer<?>> configured;

        ContainerPart(Place place, String image, int inside, UnaryOperator<GenericContainer<?>> configured) {
            this.place = place;
            this.image = image;
            this.inside = inside;
            this.configured = configured;
        }

        @Override
        public String name() {
            return place.name();
        }

        @Override
        public int port() {
            return place.port();
        }

        @Override
        public boolean alive() {
            return state().map(ContainerState::getRunning).orElse(false);
        }

        @Override
        public long pid() {
            return state().map(ContainerState::getPidLong)
                    .orElseThrow(() -> new PartFailure(name() + " is not running"));
        }

        @Override
        public void start() {
            if (!alive()) {
                id().ifPresentOrElse(id -> docker().startContainerCmd(id).exec(), this::create);
            }
            if (!ProcessPart.waitFor(PATIENCE, this::answers)) {
                throw new PartFailure(name() + " does not answer on port " + port());
            }
        }

        private void create() {
            var container = configured.apply(
                    new GenericContainer<>(image).withExposedPorts(inside).withStartupTimeout(PATIENCE));
            container.setPortBindings(List.of("127.0.0.1:" + port() + ":" + inside));
            container.start();
            try {
                Files.writeString(idFile(), container.getContainerId());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean stop() {
            if (!alive()) {
                return true;
            }
            ifAlive(id ->
                    docker().stopContainerCmd(id).withTimeout(GRACE_SECONDS).exec());
            return state().map(ContainerState::getExitCodeLong)
                    .filter(code -> code == KILLED)
                    .isEmpty();
        }

        @Override
        public void kill() {
            ifAlive(id -> docker().killContainerCmd(id).withSignal("KILL").exec());
        }

        @Override
        public void freeze() {
            if (!frozen()) {
                ifAlive(id -> docker().pauseContainerCmd(id).exec());
            }
        }

        @Override
        public void thaw() {
            if (frozen()) {
                ifAlive(id -> docker().unpauseContainerCmd(id).exec());
            }
        }

        /** Docker refuses to thaw a container that is not frozen; a part may always be thawed. */
        private boolean frozen() {
            return state().map(ContainerState::getPaused).orElse(false);
        }

        void remove() {
            id().ifPresent(id -> docker().removeContainerCmd(id).withForce(true).exec());
            Folders.delete(idFile());
        }

        private void ifAlive(Consumer<String> action) {
            if (alive()) {
                id().ifPresent(action);
            }
        }

        private Optional<ContainerState> state() {
            try {
                return id().map(id -> docker().inspectContainerCmd(id).exec().getState());
            } catch (NotFoundException gone) {
                return Optional.empty();
            }
        }

        private Optional<String> id() {
            try {
                return Files.exists(idFile()) ? Optional.of(Files.readString(idFile())) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Path idFile() {
            return place.folder().resolve("container");
        }

        private static DockerClient docker() {
            return DockerClientFactory.lazyClient();
        }
    }

    private static final class PostgresContainer extends ContainerPart implements Postgres {

        PostgresContainer(Place place, String image, int inside, UnaryOperator<GenericContainer<?>> configured) {
            super(place, image, inside, configured);
        }
    }

    private static final class KafkaContainer extends ContainerPart implements Kafka {

        KafkaContainer(Place place, String image, int inside, UnaryOperator<GenericContainer<?>> configured) {
            super(place, image, inside, configured);
        }

        @Override
        public void startEmpty() {
            remove();
            start();
        }
    }

    private static final class KeycloakContainer extends ContainerPart implements Keycloak {

        KeycloakContainer(Place place, String image, int inside, UnaryOperator<GenericContainer<?>> configured) {
            super(place, image, inside, configured);
        }
    }
}
