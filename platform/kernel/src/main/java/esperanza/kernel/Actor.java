package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The person, policy or outside body that caused an event. The event travels, so only the service that recorded it can
 * resolve {@code pseudonym}.
 *
 * @param role the role acted in, e.g. {@code intake-officer}; for SYSTEM the policy or timer
 * @param institution the institution acted for, e.g. {@code MECHANISM}
 */
public record Actor(ActorKind kind, String role, String pseudonym, String institution, Optional<String> onBehalfOf) {

    public Actor {
        requireNonNull(kind);
        requireNonNull(role);
        requireNonNull(pseudonym);
        requireNonNull(institution);
        requireNonNull(onBehalfOf);
    }

    public static Actor human(String role, String pseudonym, String institution) {
        return new Actor(ActorKind.HUMAN, role, pseudonym, institution, Optional.empty());
    }

    public static Actor external(String role, String pseudonym, String institution) {
        return new Actor(ActorKind.EXTERNAL, role, pseudonym, institution, Optional.empty());
    }

    public static Actor system(String policy) {
        return new Actor(ActorKind.SYSTEM, policy, policy, "MECHANISM", Optional.empty());
    }
}
