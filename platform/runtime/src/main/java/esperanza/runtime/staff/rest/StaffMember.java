package esperanza.runtime.staff.rest;

import esperanza.access.Role;
import esperanza.runtime.staff.Person;
import esperanza.runtime.staff.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A person of the mechanism.
 *
 * @param person the {@code sub} claim of the person's tokens, as commands take it
 * @param pseudonym as the views of this service name the person
 * @param name absent if their token tells none
 * @param lastSeen the hour of their last call
 * @param load how many things lie with them, of those that you may know of; told of those who have the function that
 *     you ask for, by the services that count it
 */
public record StaffMember(
        String person,
        String pseudonym,
        Optional<String> name,
        List<String> functions,
        String institution,
        Optional<String> unit,
        Instant lastSeen,
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
                seen.last(),
                load);
    }
}
