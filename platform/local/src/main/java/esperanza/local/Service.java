package esperanza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One instance of one of the four services, as a process of this machine. The instance counts as answering when its
 * readiness check succeeds, and says that this process made it: at the port another program may answer.
 */
public final class Service extends ProcessPart {

    /**
     * JVM flags. A service that runs out of memory exits and is started again, because its background work cannot be
     * relied on any more. No heap dump is written: it would hold names. The heap begins small and grows, and malloc
     * returns what it does not use: an idle service is 85 MB smaller. No counters for jstat, which wake the JVM twenty
     * times a second.
     */
    private static final List<String> JVM = List.of(
            "-Xms32m",
            "-Xmx224m",
            "-XX:TrimNativeHeapInterval=5000",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:-UsePerfData",
            "-XX:-HeapDumpOnOutOfMemoryError",
            "-XX:+ExitOnOutOfMemoryError");

    /** The setting for the port of health and metrics. */
    static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";

    /** The setting that a service shows in its health. */
    private static final String PLACE = "ESPERANZA_PLACE";

    private static final String READY = "/q/health/ready";

    private final Artifacts artifacts = new Artifacts();
    private final Path application;
    private final Map<String, String> settings;

    /**
     * @param application the folder that holds {@code quarkus-run.jar}
     * @param settings environment variables
     */
    public Service(Place place, Path application, Map<String, String> settings) {
        super(place);
        this.application = application;
        this.settings = settings;
    }

    /** The flags of the JVM of every service on this machine. */
    public static List<String> jvmFlags() {
        return Stream.concat(JVM.stream(), Command.compilers().stream()).toList();
    }

    /** The same instance with additional settings, which override its own. */
    public Service with(Map<String, String> other) {
        var all = new HashMap<>(settings);
        all.putAll(other);
        return new Service(place(), application, Map.copyOf(all));
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** The address of health and metrics. */
    public String management() {
        return "http://127.0.0.1:" + settings.get(MANAGEMENT_PORT);
    }

    /** @return the status of {@code GET /q/health/ready}: 200 when ready, 503 when not, 0 when nobody answers */
    public int readiness() {
        return Http.status(management() + READY);
    }

    /**
     * Copies the application if the process outlives this JVM: a later build must not replace the jars of a running
     * service.
     */
    @Override
    void prepare() throws IOException {
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            throw new PartFailure(name() + " is not built: no quarkus-run.jar in " + application);
        }
        if (place().lifetime() == Lifetime.UNTIL_STOPPED) {
            Folders.delete(copy());
            Folders.copy(application, copy());
        }
    }

    @Override
    Command command() {
        var from = place().lifetime() == Lifetime.UNTIL_STOPPED ? copy() : application;
        var words = new ArrayList<String>();
        words.add(Command.java());
        words.addAll(artifacts.jvmFlags());
        words.addAll(jvmFlags());
        words.addAll(Command.moreFlags(name()));
        var jar = from.resolve("quarkus-run.jar");
        words.addAll(Command.keepingClasses(archive(), List.of(jar)));
        words.addAll(List.of("-jar", jar.toString()));
        return new Command(words, environment());
    }

    /** The settings, the sign by which its answers are known, and two arenas of malloc instead of eight for each core. */
    private Map<String, String> environment() {
        var all = new HashMap<>(settings);
        all.put("MALLOC_ARENA_MAX", "2");
        all.put(PLACE, place().id());
        return all;
    }

    /** One for all instances of the service. */
    private Path archive() {
        var beside = place().lifetime() == Lifetime.UNTIL_STOPPED ? copy() : application;
        return beside.resolveSibling("classes.jsa");
    }

    private Path copy() {
        return place().folder().resolve("application");
    }

    @Override
    public boolean answers() {
        return Http.found(management() + READY)
                .filter(answer -> answer.contains('"' + place().id() + '"'))
                .isPresent();
    }

    @Override
    public Map<String, Integer> ports() {
        var management = new StringBuilder(name()).insert(name().lastIndexOf('-'), "-management");
        return Map.of(name(), port(), management.toString(), Integer.valueOf(settings.get(MANAGEMENT_PORT)));
    }
}
