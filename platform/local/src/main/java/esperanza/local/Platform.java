package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole of Esperanza on one machine: PostgreSQL with the databases of the services, Kafka with its topics, Keycloak
 * with the realm, and the services. Nothing listens outside loopback.
 */
public final class Platform implements AutoCloseable {

    public static final List<String> SERVICES = List.of("intake", "investigation", "protection", "notification");

    /** The screens. They have no database and no topic. */
    public static final String CONSOLE = "console";

    private final Repository repository;
    private final Path folder;
    private final Path logs;
    private final PortPlan ports;
    private final Lifetime lifetime;
    private final Postgres postgres;
    private final Kafka kafka;
    private final Keycloak keycloak;
    private final boolean keycloakIsShared;
    private final Optional<Kannel> kannel;
    private final Map<String, Service> services = new ConcurrentHashMap<>();

    private Platform(
            Repository repository,
            Path folder,
            Path logs,
            PortPlan ports,
            Lifetime lifetime,
            Optional<Keycloak> shared) {
        this.repository = repository;
        this.folder = folder;
        this.logs = logs;
        this.ports = ports;
        this.lifetime = lifetime;
        this.postgres = Parts.postgres(place("postgres", reachable(folder).resolve("postgres")));
        this.kafka = Parts.kafka(place("kafka", folder.resolve("kafka")));
        this.keycloak = shared.orElseGet(
                () -> Parts.keycloak(place("keycloak", folder.resolve("keycloak")), repository.realm()));
        this.keycloakIsShared = shared.isPresent();
        this.kannel =
                Optional.of(Kannel.isInstalled()).filter(installed -> installed).map(_ -> kannel());
    }

    /** The platform of {@code deploy/up}: the usual ports, data under {@code .local/}, running until it is stopped. */
    public static Platform usual(Repository repository) {
        var folder = repository.local();
        return new Platform(
                repository, folder, folder.resolve("log"), PortPlan.usual(), Lifetime.UNTIL_STOPPED, Optional.empty());
    }

    /**
     * A platform for tests: free ports and new data, deleted by {@link #close()} or at the latest when this JVM ends.
     */
    public static Platform temporary(Repository repository) {
        return temporary(repository, Optional.empty());
    }

    /** The same with the Keycloak of the run if there is one. A test does not end or freeze it. */
    public static Platform sharing(Repository repository) {
        return temporary(repository, Parts.keycloakOfTheRun(repository.realm()));
    }

    private static Platform temporary(Repository repository, Optional<Keycloak> shared) {
        var folder = Place.temporaryFolder("platform");
        Reaper.watch(new PidFile(folder.resolve("none.pid")), folder);
        return new Platform(
                repository, folder, Place.temporaryLogs(folder), PortPlan.free(), Lifetime.WITH_THIS_JVM, shared);
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Keycloak keycloak() {
        return keycloak;
    }

    private Kannel kannel() {
        return Kannel.of(
                place("bearerbox", folder.resolve("bearerbox")),
                place("smsbox", folder.resolve("smsbox")),
                ports.of("carrier"),
                ports.of("notification-1"));
    }

    /** The gateway for SMS; empty if it is not installed on this machine. */
    public Optional<Kannel> gateway() {
        return kannel;
    }

    /** The first instance of the service of that name. */
    public Service service(String name) {
        return instance(name, 1);
    }

    /**
     * One of several instances of a service. Instances share database, topics and key files; they differ in port and
     * name.
     */
    public Service instance(String service, int number) {
        return services.computeIfAbsent(service + "-" + number, name -> {
            var place = place(name, folder.resolve(name));
            return new Service(place, repository.application(service), settingsOf(service, number, place));
        });
    }

    /** The console. A platform of tests has none until a test asks for it. */
    public Service console() {
        return services.computeIfAbsent(CONSOLE + "-1", name -> {
            var place = place(name, folder.resolve(name));
            return new Service(place, repository.application(CONSOLE), settingsOfConsole(place));
        });
    }

    /** The parts that answer people and programs: the services, and the console if there is one. */
    List<Service> doors() {
        var all = SERVICES.stream().map(this::service);
        return lifetime == Lifetime.UNTIL_STOPPED
                ? Stream.concat(all, Stream.of(console())).toList()
                : all.toList();
    }

    /** All parts, in the order in which one depends on another. */
    public List<Part> parts() {
        doors();
        var ordered =
                services.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue);
        var gateway = kannel.stream().flatMap(installed -> installed.parts().stream());
        return Stream.concat(Stream.<Part>of(postgres, kafka, keycloak), Stream.concat(gateway, ordered))
                .toList();
    }

    /** Before the first start: some terms will be one minute long, as long as these data are kept. */
    public void shortenTerms() {
        if (!Files.exists(reachable(folder).resolve("postgres"))) {
            ShortTerms.write(repository.profile(), shortTerms());
            services.clear(); // they were made with the settings of the usual terms
        }
    }

    /** Whether some terms are short, and a statement calls the next rung within seconds. */
    public boolean isHurried() {
        return profile().equals(shortTerms());
    }

    /** Whether some terms are short, and nobody has asked this before: then the made-up cases are still to come. */
    boolean wantsCases() {
        try {
            return Files.exists(shortTerms())
                    && shortTerms().resolveSibling("cases").toFile().createNewFile();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path shortTerms() {
        return folder.resolve("demonstration/xx.yaml");
    }

    private Path profile() {
        return Files.exists(shortTerms()) ? shortTerms() : repository.profile();
    }

    /**
     * Starts the parts that do not run and waits until all are ready. If one fails, all that this call started are
     * ended.
     */
    public void start(Consumer<String> progress) {
        new Start(this, progress).run();
    }

    /** Starts PostgreSQL and creates the missing databases of the services. */
    public void startPostgres() {
        postgres.start();
        SERVICES.forEach(postgres::createDatabasesOf);
    }

    /** Starts Kafka and creates the missing topics. */
    public void startKafka() {
        kafka.start();
        kafka.createTopics();
    }

    /** Asks every part to end, the services first, and waits until each has ended. */
    public void stop(Consumer<String> progress) {
        for (var part : parts().reversed()) {
            if (part.alive()) {
                var byItself = part.stop();
                progress.accept(
                        part.name() + (byItself ? " stopped / detenido" : " did not end and was killed / matado"));
            }
        }
    }

    /** Deletes all data and logs of a stopped platform. */
    public void deleteData() {
        parts().forEach(part -> Folders.delete(folder.resolve(part.name())));
        SERVICES.forEach(service -> Folders.delete(dataOf(service)));
        Folders.delete(dataOf(CONSOLE));
        Folders.delete(shortTerms().getParent());
        if (!reachable(folder).equals(folder)) {
            Folders.delete(reachable(folder));
        }
        Folders.delete(logs);
        services.clear(); // they were made with the settings of the deleted terms
    }

    /** Ends every process at once and deletes the data; for a temporary platform. */
    @Override
    public void close() {
        parts().reversed().stream()
                .filter(part -> part != keycloak || !keycloakIsShared)
                .forEach(Part::kill);
        if (lifetime == Lifetime.WITH_THIS_JVM) {
            Folders.delete(folder);
        }
    }

    private Place place(String name, Path where) {
        return new Place(name, where, logs.resolve(name + ".log"), ports.of(name), lifetime);
    }

    /** The folder that the instances of a service share: its key file and the last good keys of Keycloak. */
    public Path dataOf(String service) {
        return folder.resolve(service + "-data");
    }

    /** The folder of the logs: one file per part, with its output. */
    public Path logs() {
        return logs;
    }

    private Map<String, String> settingsOfConsole(Place place) {
        var settings = new HashMap<String, String>();
        settings.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        settings.put("QUARKUS_HTTP_PORT", Integer.toString(place.port()));
        settings.put(Service.MANAGEMENT_PORT, Integer.toString(ports.of(CONSOLE + "-management-1")));
        settings.put("ESPERANZA_KEYCLOAK_URL", keycloak.url());
        settings.put("ESPERANZA_CONSOLE_SECRET", Secret.keptIn(made(dataOf(CONSOLE))));
        settings.put("ESPERANZA_CONSOLE_CLIENT_SECRET", CONSOLE);
        settings.put("ESPERANZA_CONSOLE_TLS", "false");
        settings.put("ESPERANZA_MODE", "local");
        SERVICES.forEach(service -> settings.put(
                "ESPERANZA_CONSOLE_SERVICES_" + service.toUpperCase(Locale.ROOT),
                service(service).url()));
        return settings;
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a service answers the pages for anybody. */
    private String pagesOf(String service) {
        return "http://127.0.0.1:%d/v1/public".formatted(ports.of(service + "-1"));
    }

    /** Where the first instance of a service tells something to machines. */
    private String managementOf(String service, String what) {
        return "http://127.0.0.1:%d/q/%s".formatted(ports.of(service + "-management-1"), what);
    }

    private Map<String, String> settingsOf(String service, int number, Place place) {
        var data = made(dataOf(service));
        var settings = new HashMap<>(Map.ofEntries(
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(place.port())),
                Map.entry(Service.MANAGEMENT_PORT, Integer.toString(ports.of(service + "-management-" + number))),
                Map.entry("ESPERANZA_POSTGRES_HOST", Postgres.HOST),
                Map.entry("ESPERANZA_POSTGRES_PORT", Integer.toString(postgres.port())),
                Map.entry("ESPERANZA_POSTGRES_USER", service),
                Map.entry("ESPERANZA_POSTGRES_PASSWORD", service),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers()),
                Map.entry("ESPERANZA_KEYCLOAK_URL", keycloak.url()),
                Map.entry("ESPERANZA_DATA", data.toString()),
                Map.entry("ESPERANZA_PROFILE_FILE", profile().toString()),
                Map.entry("ESPERANZA_ONCALL_FILE", repository.onCall().toString()),
                Map.entry("ESPERANZA_PAGES_DESK", "http://127.0.0.1:" + ports.of(CONSOLE + "-1")),
                Map.entry("ESPERANZA_WATCH_ALERTING", managementOf("notification", "heartbeat")),
                Map.entry("ESPERANZA_CALL_SHEET_FROM", managementOf("notification", "call-sheet")),
                Map.entry("ESPERANZA_CALL_SHEET_SECRET", Secret.keptIn(made(dataOf("notification")))),
                Map.entry("ESPERANZA_PUBLIC_FIGURES", pagesOf("investigation")),
                Map.entry("ESPERANZA_PUBLIC_ROOMS", pagesOf("investigation")),
                Map.entry("ESPERANZA_PUBLIC_PROTECTION", pagesOf("protection")),
                Map.entry("ESPERANZA_PUBLIC_REPORTS", pagesOf("intake")),
                Map.entry("ESPERANZA_INSTANCE", place.name()),
                Map.entry("ESPERANZA_MODE", "local")));
        kannel.ifPresent(installed -> {
            settings.put("ESPERANZA_SMS_URL", installed.url());
            settings.put("ESPERANZA_SMS_DOOR", "http://127.0.0.1:" + ports.of(service + "-1"));
        });
        if (isHurried()) {
            settings.putAll(ShortTerms.COUNTED_AT_ONCE);
        }
        return settings;
    }

    /**
     * A folder that the user of PostgreSQL can reach: in a closed home folder of root that user could not reach its
     * data.
     */
    private static Path reachable(Path folder) {
        try {
            return ServerUser.canReach(folder)
                    ? folder
                    : Path.of(
                            "/var/tmp",
                            "esperanza-" + Integer.toHexString(folder.toString().hashCode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
