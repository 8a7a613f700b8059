package esperanza.runtime.access;

import esperanza.kernel.Actor;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks.
 *
 * @param pseudonym stable, and resolved by this service only
 * @param client the client system, if a system and not a person asks
 */
public record Caller(String pseudonym, Set<Role> roles, String institution, Optional<String> client) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Whoever comes without a token, known by nothing but this pseudonym. */
    public static Caller anyone(String pseudonym) {
        return new Caller(pseudonym, Set.of(Role.ANYONE), "NONE", Optional.empty());
    }

    /** The caller as the one who causes an event: a person of the mechanism, or a system from outside. */
    public Actor actingAs(Action action) {
        Role role = roles.stream()
                .filter(action.allowed()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
        return role == Role.HOTLINE || role == Role.ANYONE
                ? Actor.external(role.code(), pseudonym, institution)
                : Actor.human(role.code(), pseudonym, institution);
    }
}
