package esperanza.runtime.staff;

import esperanza.access.Access;
import esperanza.access.Caller;
import esperanza.access.ExclusionTags;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Role;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people who may be given work on a case: those who may know of it. Unlike at the command, which knows only the
 * subject, their institution counts too.
 */
@Singleton
public class OfferedStaff {

    private final Staff staff;
    private final Walls walls;
    private final ExclusionTags tags;

    OfferedStaff(Staff staff, Walls walls, ExclusionTags tags) {
        this.staff = staff;
        this.walls = walls;
        this.tags = tags;
    }

    /**
     * Fails with {@link NotHere} if the caller may not know of the case.
     *
     * @param function in which they are to do the work; absent: in any of theirs
     */
    public Uni<List<Seen>> forCase(Caller caller, CaseId of, Optional<Role> function) {
        return walls.around(List.of(of))
                .invoke(wall -> Access.require(caller, StaffAction.CHOOSE_FOR_CASE, new Resource.OfCase(wall)))
                .chain(wall -> staff.with(function).map(all -> all.stream()
                        .filter(each -> mayKnow(each.person(), function, wall))
                        .toList()));
    }

    private boolean mayKnow(Person person, Optional<Role> function, Wall wall) {
        Caller colleague = new Caller(
                person.pseudonym(),
                function.map(Set::of).orElseGet(person::functions),
                person.institution(),
                Optional.empty(),
                tags.ofPerson(person.subject()),
                tags.ofInstitution(person.institution()));
        return Access.decide(colleague, StaffAction.READ_STAFF, new Resource.OfCase(wall)) instanceof Verdict.Permit;
    }
}
