package esperanza.notification;

import esperanza.local.TestParts;

/** A real token for each role's demo person. */
final class Tokens {

    private Tokens() {}

    static String of(String role) {
        return TestParts.keycloak().tokenOfPerson(role);
    }
}
