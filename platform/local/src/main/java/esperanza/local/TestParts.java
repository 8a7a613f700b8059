package esperanza.local;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * One PostgreSQL, Kafka and Keycloak for all tests of this JVM, on free ports. Each starts with its first use and ends
 * with the JVM. If a test kills one and leaves it so, the next use starts it again.
 */
public final class TestParts {

    private TestParts() {}

    public static Postgres postgres() {
        return shared("postgres", Parts::postgres);
    }

    /** The shared Kafka; its topics exist. */
    public static Kafka kafka() {
        var kafka = shared("kafka", Parts::kafka);
        kafka.createTopics();
        return kafka;
    }

    /** The Keycloak of the whole run if there is one. A test does not end or freeze it. */
    public static Keycloak keycloak() {
        var realm = Repository.here().realm();
        return Parts.keycloakOfTheRun(realm).orElseGet(() -> keycloak(realm));
    }

    /** A Keycloak of this JVM alone, for tests that end or freeze it. */
    public static Keycloak keycloakOfItsOwn() {
        return keycloak(Repository.here().realm());
    }

    private static Keycloak keycloak(Path realm) {
        return shared("keycloak", place -> Parts.keycloak(place, realm));
    }

    /**
     * Quarkus loads this class once per application that it starts in the JVM. So shared parts are remembered in a
     * system property, which all class loaders see, guarded by an interned string.
     */
    private static <P extends Part> P shared(String name, Function<Place, P> make) {
        var key = ("esperanza.local.test." + name).intern();
        synchronized (key) {
            var known = System.getProperty(key);
            var place = known == null ? Place.temporary(name) : remembered(name, known);
            System.setProperty(key, place.port() + " " + place.folder());
            var part = make.apply(place);
            part.start();
            return part;
        }
    }

    private static Place remembered(String name, String known) {
        var words = known.split(" ", 2);
        var folder = Path.of(words[1]);
        return new Place(
                name,
                folder,
                Place.temporaryLogs(folder).resolve(name + ".log"),
                Integer.parseInt(words[0]),
                Lifetime.WITH_THIS_JVM);
    }
}
