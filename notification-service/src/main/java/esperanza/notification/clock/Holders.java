package esperanza.notification.clock;

import esperanza.access.Role;
import esperanza.protocol.term.Profile;
import java.util.Arrays;

/** The roles that owe the acts of a profile's terms. */
public final class Holders {

    private Holders() {}

    /**
     * Refuses a profile with a term that nobody would be called for.
     *
     * @throws IllegalStateException if the holder of a term is no role
     */
    public static void require(Profile profile) {
        profile.terms().stream()
                .filter(term -> Role.of(term.holder()).isEmpty())
                .findFirst()
                .ifPresent(term -> {
                    throw new IllegalStateException("The term %s has holder: %s; the roles are %s"
                            .formatted(
                                    term.id(),
                                    term.holder(),
                                    Arrays.stream(Role.values())
                                            .filter(role -> role != Role.ANYONE)
                                            .map(Role::code)
                                            .toList()));
                });
    }
}
