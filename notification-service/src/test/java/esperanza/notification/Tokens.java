package esperanza.notification;

import esperanza.local.TestParts;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A real token for each role's demo person, fetched once. */
final class Tokens {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    static String of(String role) {
        return KNOWN.computeIfAbsent(role, person -> TestParts.keycloak().tokenOfPerson(person));
    }
}
