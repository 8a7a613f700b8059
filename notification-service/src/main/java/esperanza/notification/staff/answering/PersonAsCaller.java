package esperanza.notification.staff.answering;

import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.runtime.staff.Person;
import esperanza.runtime.staff.Seen;
import esperanza.runtime.staff.Staff;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A person without a token, with the functions and the institution of the last one. */
@Singleton
class PersonAsCaller {

    private final Staff staff;
    private final ExclusionTags marks;

    PersonAsCaller(Staff staff, ExclusionTags marks) {
        this.staff = staff;
        this.marks = marks;
    }

    Uni<Optional<Caller>> of(String pseudonym) {
        return staff.of(pseudonym).map(found -> found.map(Seen::person).map(this::caller));
    }

    private Caller caller(Person person) {
        return new Caller(
                person.pseudonym(),
                person.functions(),
                person.institution(),
                Optional.empty(),
                marks.ofPerson(person.subject()),
                marks.ofInstitution(person.institution()));
    }
}
