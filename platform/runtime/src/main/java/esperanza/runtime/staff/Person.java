package esperanza.runtime.staff;

import esperanza.access.Role;
import java.util.Optional;
import java.util.Set;

/**
 * A person of the mechanism, as their token names them.
 *
 * @param pseudonym as the log and the views of this service name the person
 * @param subject the {@code sub} claim of their tokens
 * @param name empty if the token tells none
 * @param unit the unit of the institution, if the token tells one
 */
public record Person(
        String pseudonym,
        String subject,
        Optional<String> name,
        Set<Role> functions,
        String institution,
        Optional<String> unit) {

    public Person {
        functions = Set.copyOf(functions);
    }

    /** No name in it: a line of a log that prints the record shows nobody. */
    @Override
    public String toString() {
        return "Person[" + pseudonym + ']';
    }
}
