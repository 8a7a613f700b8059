package esperanza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL as a process of this machine, from the binaries that Maven fetches. Acknowledged data are on disk
 * ({@code fsync} and {@code synchronous_commit} on) and survive {@link #kill()} and {@link #start()}.
 */
public final class PostgresServer extends ProcessPart implements Postgres {

    /** The system property with additional settings, such as a library that a benchmark loads. */
    private static final String MORE_SETTINGS = "esperanza.local.postgres";

    private final Artifacts artifacts = new Artifacts();
    private final String sharedBuffers;

    public PostgresServer(Place place) {
        this(place, "128MB");
    }

    /** @param sharedBuffers PostgreSQL's {@code shared_buffers}, such as {@code 1GB} for a benchmark */
    public PostgresServer(Place place, String sharedBuffers) {
        super(place);
        this.sharedBuffers = sharedBuffers;
    }

    @Override
    void prepare() throws IOException {
        var data = place().data();
        if (Files.exists(data)) {
            return;
        }
        var unfinished = place().folder().resolve("data.unfinished");
        Folders.delete(unfinished);
        ServerUser.makeFolder(unfinished);
        var password = Files.writeString(place().folder().resolve("initial-password"), SUPERUSER);
        Command.of(ServerUser.command(List.of(
                        binary("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        // The passwords are known to all: 4,096 rounds of hashing would only slow down each connection.
                        "--set=scram_iterations=1",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")))
                .run(place().log());
        Files.delete(password);
        Files.move(unfinished, data);
    }

    @Override
    Command command() {
        var words =
                new ArrayList<>(List.of(binary("postgres"), "-D", place().data().toString()));
        Stream.concat(settings().stream(), Command.wordsOf(MORE_SETTINGS).stream())
                .forEach(setting -> words.addAll(List.of("-c", setting)));
        return Command.of(ServerUser.command(words));
    }

    private List<String> settings() {
        return List.of(
                "port=" + port(),
                "listen_addresses=" + HOST,
                "unix_socket_directories=",
                "max_connections=300",
                "shared_buffers=" + sharedBuffers,
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "max_wal_size=4GB",
                "checkpoint_timeout=15min",
                "password_encryption=scram-sha-256",
                "timezone=UTC",
                "log_timezone=UTC");
    }

    private String binary(String name) {
        Path bin = artifacts.postgres().resolve("bin");
        return bin.resolve(name).toString();
    }

    /**
     * Stops by SIGINT, which ends the transactions of all clients. SIGTERM would wait until the last client has left.
     */
    @Override
    String stopSignal() {
        return "INT";
    }
}
