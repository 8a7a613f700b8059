package esperanza.notification.clock;

import esperanza.access.Role;
import esperanza.protocol.term.Profile;
import java.util.Arrays;

/** The roles that owe the acts of a profile's terms, and those that are called for alerts. */
public final class Holders {

    private Holders() {}

    /**
     * Refuses a profile with a term or a rung that nobody would be called for.
     *
     * @throws IllegalStateException if the holder of a term or the function of a rung is no role
     */
    public static void require(Profile profile) {
        profile.terms().forEach(term -> require("The term %s has holder: ".formatted(term.id()), term.holder()));
        profile.called().forEach(function -> require("A rung of the ladders has function: ", function));
    }

    private static void require(String of, String role) {
        if (Role.of(role).filter(known -> known != Role.ANYONE).isEmpty()) {
            throw new IllegalStateException(of + role + "; the roles are "
                    + Arrays.stream(Role.values())
                            .filter(known -> known != Role.ANYONE)
                            .map(Role::code)
                            .toList());
        }
    }
}
