package esperanza.bench;

import esperanza.local.Postgres;
import esperanza.local.Service;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Code of a service that is measured in a process of its own, with the flags of a service. */
final class OwnProcess {

    private static final int CONNECTIONS = 12;

    private OwnProcess() {}

    /** Runs the main method with the port of PostgreSQL; returns what it prints. */
    static String run(Machine machine, Class<?> main) {
        String port = Integer.toString(machine.platform().postgres().port());
        return Tool.run(machine.repository().root(), words(main, "", port).toArray(String[]::new))
                .strip();
    }

    /** @param flag one more flag of the JVM, which overrides those before; empty: none */
    static List<String> words(Class<?> main, String flag, String... arguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(Service.jvmFlags());
        Stream.concat(Stream.of(Machine.serviceFlags().split(" ")), Stream.of(flag))
                .filter(each -> !each.isEmpty())
                .forEach(words::add);
        words.addAll(List.of(
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        words.addAll(List.of(arguments));
        return words;
    }

    /** Connections to a database whose user has its name. */
    static Pool connections(String port, String database) {
        return connections(port, database, database);
    }

    static Pool connections(String port, String database, String user) {
        return Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(new PgConnectOptions()
                        .setHost(Postgres.HOST)
                        .setPort(Integer.parseInt(port))
                        .setDatabase(database)
                        .setUser(user)
                        .setPassword(user)
                        .setCachePreparedStatements(true))
                .using(Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)))
                .build());
    }
}
