package esperanza.access;

import esperanza.kernel.Actor;
import java.util.Optional;
import java.util.Set;

/**
 * The person or system that sends a request.
 *
 * @param pseudonym stable, and resolved by this service only
 * @param client the client system, if the caller is a system and not a person
 * @param person the key of the caller's exclusion tags as a person
 * @param member the key of the exclusion tags of the caller's institution
 * @param mechanism the key of the exclusion tags of the mechanism itself
 */
public record Caller(
        String pseudonym,
        Set<Role> roles,
        String institution,
        Optional<String> client,
        TagKey person,
        TagKey member,
        TagKey mechanism) {

    /** The institution that protects a person is a secret of the plan, and the actor of an event is not. */
    private static final String OF_ITS_OWN = "NONE";

    private static final Set<Role> NOT_OF_THE_MECHANISM = Set.of(Role.HOTLINE, Role.COURT, Role.ANYONE);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller without a key for the mechanism, so that no case counts as excluding the mechanism. */
    public Caller(
            String pseudonym,
            Set<Role> roles,
            String institution,
            Optional<String> client,
            TagKey person,
            TagKey member) {
        this(pseudonym, roles, institution, client, person, member, TagKey.NOBODYS);
    }

    public Set<TagKey> marks() {
        return person.equals(member) ? Set.of(person) : Set.of(person, member);
    }

    /** A caller without a token, known only by this pseudonym. */
    public static Caller anyone(String pseudonym) {
        return new Caller(pseudonym, Set.of(Role.ANYONE), "NONE", Optional.empty(), TagKey.NOBODYS, TagKey.NOBODYS);
    }

    /**
     * The credential that the SQL function {@code may_know} checks, hexadecimal: the caller's two tag keys and the
     * capacities in which they do the action.
     */
    public String credential(Action action) {
        return credential(person, member, Capacity.of(roles, action));
    }

    /**
     * The credential of the caller for a case that they need not be assigned to, for {@code may_know}: it admits to all
     * cases that do not exclude the caller.
     */
    public String credentialWithoutAssignment() {
        return credential(person, member, Set.of(Capacity.OVERSIGHT));
    }

    /** A credential that admits to no case. */
    public static String credentialOfNobody() {
        return credential(TagKey.NOBODYS, TagKey.NOBODYS, Set.of());
    }

    /**
     * The credential of an overseer of the mechanism for {@code may_know}: it admits to all cases from which the
     * mechanism is not excluded.
     */
    public String credentialOfTheMechanism() {
        return credential(mechanism, mechanism, Set.of(Capacity.OVERSIGHT));
    }

    private static String credential(TagKey one, TagKey other, Set<Capacity> capacities) {
        int bits = capacities.stream().mapToInt(Capacity::bit).sum();
        return one.hex() + other.hex() + "%02x".formatted(bits);
    }

    /** The caller as the actor of an event: a person of the mechanism, or somebody from outside. */
    public Actor actingAs(Action action) {
        Role role = roles.stream()
                .filter(action.allowed()::contains)
                .sorted()
                .findFirst()
                .orElseThrow();
        if (role == Role.IMPLEMENTING_AUTHORITY) {
            return Actor.external(role.code(), pseudonym, OF_ITS_OWN);
        }
        return NOT_OF_THE_MECHANISM.contains(role)
                ? Actor.external(role.code(), pseudonym, institution)
                : Actor.human(role.code(), pseudonym, institution);
    }
}
