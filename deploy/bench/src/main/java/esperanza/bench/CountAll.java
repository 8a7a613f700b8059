package esperanza.bench;

import esperanza.investigation.diligence.CountDiligence;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.diligence.read.RegisteredCases;
import esperanza.local.Postgres;
import esperanza.local.Repository;
import esperanza.local.Service;
import esperanza.protocol.diligence.Tally;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.ProfileFile;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.query.Queries;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Investigation's count of all checklists, in a process of its own with the flags of a service. Prints the number of
 * cases that were counted.
 */
public final class CountAll {

    static final String SERVICE = "investigation";
    private static final int CONNECTIONS = 12;

    private CountAll() {}

    /** Counts in a new process; returns the number of cases. */
    static long cases(Machine machine) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(Service.jvmFlags());
        words.addAll(Stream.of(Machine.serviceFlags().split(" "))
                .filter(flag -> !flag.isEmpty())
                .toList());
        words.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                CountAll.class.getName(),
                Integer.toString(machine.platform().postgres().port())));
        return Long.parseLong(Tool.run(machine.repository().root(), words.toArray(String[]::new))
                .strip());
    }

    /** @param arguments the port of PostgreSQL */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        Queries queries = new Queries(connections(vertx, Integer.parseInt(arguments[0])));
        Profiles profiles =
                new Profiles(List.of(ProfileFile.read(Repository.here().root().resolve("deploy/profiles/xx.yaml"))));
        Tally all = new CountDiligence(new RegisteredCases(queries), new CaseFacts(queries, new EventJson()), profiles)
                .at(Instant.now())
                .await()
                .indefinitely();
        System.out.println(all.cases());
        System.exit(0);
    }

    private static Pool connections(Vertx vertx, int port) {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(new PgConnectOptions()
                        .setHost(Postgres.HOST)
                        .setPort(port)
                        .setDatabase(SERVICE)
                        .setUser(SERVICE)
                        .setPassword(SERVICE)
                        .setCachePreparedStatements(true))
                .using(vertx)
                .build());
    }
}
