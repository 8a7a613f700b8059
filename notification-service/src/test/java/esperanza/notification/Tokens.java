package esperanza.notification;

import esperanza.local.TestParts;
import esperanza.runtime.command.CommandIds;
import jakarta.enterprise.inject.spi.CDI;

/** A real token for each role's demo person. */
final class Tokens {

    private Tokens() {}

    static String of(String role) {
        return TestParts.keycloak().tokenOfPerson(role);
    }

    /** The pseudonym of each role's demo person, under which the person is paged and answers. */
    static String pseudonym(String role) {
        return CDI.current()
                .select(CommandIds.class)
                .get()
                .pseudonym(TestParts.keycloak().subjectOfPerson(role));
    }
}
