package esperanza.notification.rota.read;

import esperanza.access.Role;
import esperanza.runtime.staff.Person;
import esperanza.runtime.staff.Seen;
import esperanza.runtime.staff.Staff;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The people who can be on a rota: those who have called this service, as their last token said. */
@Singleton
public class EnrolledStaff {

    private final Staff staff;

    EnrolledStaff(Staff staff) {
        this.staff = staff;
    }

    /** Whether the person has the function, in whatever institution. */
    public Uni<Boolean> has(String pseudonym, String function) {
        return hasAny(List.of(pseudonym), function);
    }

    /** Whether one of these persons at least has the function, in whatever institution. */
    public Uni<Boolean> hasAny(List<String> pseudonyms, String function) {
        return people(Role.of(function))
                .map(all -> all.stream().map(Person::pseudonym).anyMatch(pseudonyms::contains));
    }

    /** Whether the person works for the institution. */
    public Uni<Boolean> isOf(String pseudonym, String institution) {
        return people(Optional.empty()).map(all -> all.stream()
                .anyMatch(person -> person.pseudonym().equals(pseudonym)
                        && person.institution().equals(institution)));
    }

    private Uni<List<Person>> people(Optional<Role> function) {
        return staff.with(function).map(all -> all.stream().map(Seen::person).toList());
    }
}
