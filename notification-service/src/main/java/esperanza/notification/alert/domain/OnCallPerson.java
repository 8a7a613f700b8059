package esperanza.notification.alert.domain;

import java.util.function.Predicate;

/**
 * One person's turn to be on call. A case that accuses one of the two institutions must not reach the person.
 *
 * @param person the pseudonym of the person, the same as in an answer
 * @param institution that of the person
 * @param keeper that of the rota
 */
public record OnCallPerson(String role, String person, String institution, String keeper) {

    /** A person on a rota of the own institution. */
    public OnCallPerson(String role, String person, String institution) {
        this(role, person, institution, institution);
    }

    /** @param excluded whether a case is shut to an institution */
    boolean isShutOut(Predicate<String> excluded) {
        return excluded.test(institution) || excluded.test(keeper);
    }
}
