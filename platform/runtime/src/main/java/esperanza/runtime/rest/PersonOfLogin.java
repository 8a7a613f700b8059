package esperanza.runtime.rest;

import esperanza.access.Role;
import esperanza.runtime.staff.Person;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads from a token which person of the mechanism calls. Systems and those from outside are no persons of it. */
final class PersonOfLogin {

    private static final Set<Role> OUTSIDE =
            EnumSet.of(Role.HOTLINE, Role.COURT, Role.IMPLEMENTING_AUTHORITY, Role.ANYONE);
    private static final int LONGEST = 100;

    private PersonOfLogin() {}

    static Optional<Person> of(JsonWebToken token, String pseudonym, Set<Role> roles, String institution) {
        Set<Role> functions = EnumSet.noneOf(Role.class);
        functions.addAll(roles);
        functions.removeAll(OUTSIDE);
        return functions.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(
                        pseudonym, token.getSubject(), name(token), functions, institution, claim(token, "unit")));
    }

    /** As the realm puts it together, else its parts, else the name with which the person signs in. */
    private static Optional<String> name(JsonWebToken token) {
        return claim(token, "name")
                .or(() -> Stream.of("given_name", "family_name")
                        .flatMap(part -> claim(token, part).stream())
                        .reduce((given, family) -> given + ' ' + family))
                .or(() -> claim(token, "preferred_username"));
    }

    /** One line without control characters, cut where no name of a person goes on. */
    private static Optional<String> claim(JsonWebToken token, String claim) {
        return Optional.<Object>ofNullable(token.getClaim(claim))
                .filter(String.class::isInstance)
                .map(text -> text.toString().replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }
}
