package esperanza.runtime.access;

import esperanza.kernel.Actor;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks.
 *
 * @param pseudonym stable, and resolved by this service only
 * @param client the client system, if a system and not a person asks
 * @param person the key of their marks as a person
 * @param member the key of their marks as one of their institution
 * @param mechanism the key of the marks of the mechanism's own people
 */
public record Caller(
        String pseudonym,
        Set<Role> roles,
        String institution,
        Optional<String> client,
        MarkKey person,
        MarkKey member,
        MarkKey mechanism) {

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** Somebody for whom no case is shut to the mechanism. */
    public Caller(
            String pseudonym,
            Set<Role> roles,
            String institution,
            Optional<String> client,
            MarkKey person,
            MarkKey member) {
        this(pseudonym, roles, institution, client, person, member, MarkKey.NOBODYS);
    }

    public Set<MarkKey> marks() {
        return person.equals(member) ? Set.of(person) : Set.of(person, member);
    }

    /** Whoever comes without a token, known by nothing but this pseudonym. */
    public static Caller anyone(String pseudonym) {
        return new Caller(pseudonym, Set.of(Role.ANYONE), "NONE", Optional.empty(), MarkKey.NOBODYS, MarkKey.NOBODYS);
    }

    /** What {@code may_know} of the database asks of them: the keys of their marks, and the capacities in which they do it. */
    public String standing(Action action) {
        return marks().stream().map(MarkKey::hex).sorted().collect(Collectors.joining(","))
                + '/'
                + Capacity.of(roles, action).stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** What {@code may_know} is asked for somebody of the mechanism who oversees: they may know of all that is not shut to it. */
    public String standingOfTheMechanism() {
        return mechanism.hex() + '/' + Capacity.OVERSIGHT.name();
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
