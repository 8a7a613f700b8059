package esperanza.runtime.staff.rest;

import esperanza.access.Role;
import esperanza.runtime.staff.Person;
import esperanza.runtime.staff.Seen;
import java.util.List;
import java.util.Optional;

/**
 * A person of the mechanism.
 *
 * @param person the {@code sub} claim of the person's tokens, as commands take it
 * @param pseudonym as the views of this service name the person
 * @param name absent if their token tells none
 * @param load open work with them that you may know of; absent without {@code function}, or where the service counts
 *     none
 */
public record StaffMember(
        String person,
        String pseudonym,
        Optional<String> name,
        List<String> functions,
        String institution,
        Optional<String> unit,
        Optional<Integer> load) {

    static StaffMember of(Seen seen, Optional<Integer> load) {
        Person who = seen.person();
        return new StaffMember(
                who.subject(),
                who.pseudonym(),
                who.name(),
                who.functions().stream().sorted().map(Role::code).toList(),
                who.institution(),
                who.unit(),
                load);
    }
}
