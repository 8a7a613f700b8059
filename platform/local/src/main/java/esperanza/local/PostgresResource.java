package esperanza.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * For a {@code @QuarkusTest}: the PostgreSQL of this JVM with the two databases of a service, new and empty at every
 * start of the application, and an empty folder for its key files.
 * {@code @QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value =
 * "intake"))}
 */
public final class PostgresResource implements QuarkusTestResourceLifecycleManager {

    private String service = "";
    private Optional<Path> data = Optional.empty();

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        if (service.isEmpty()) {
            throw new IllegalArgumentException("PostgresResource needs the argument \"service\"");
        }
    }

    @Override
    public Map<String, String> start() {
        var postgres = TestParts.postgres();
        postgres.dropDatabase(service);
        postgres.dropDatabase(service + "_keys");
        postgres.createDatabasesOf(service);
        try {
            data = Optional.of(Files.createTempDirectory("esperanza-data-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "esperanza.postgres.host",
                Postgres.HOST,
                "esperanza.postgres.port",
                Integer.toString(postgres.port()),
                "esperanza.postgres.user",
                service,
                "esperanza.postgres.password",
                service,
                "esperanza.data",
                data.get().toString());
    }

    @Override
    public void stop() {
        data.ifPresent(Folders::delete);
    }
}
