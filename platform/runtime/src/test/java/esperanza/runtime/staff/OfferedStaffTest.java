package esperanza.runtime.staff;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.NotHere;
import esperanza.access.NotPermitted;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.Words;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import esperanza.runtime.sealing.Secrets;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** For work on a case those are offered who may know of it, and nobody else. */
class OfferedStaffTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Institutions INSTITUTIONS = new Institutions(
            new Institution(
                    "MECHANISM", new Words("Mechanism", "Mecanismo", "Mecanismo"), List.of(), List.of(), List.of()),
            List.of(new Institution(
                    "POLICE", new Words("Police", "Policía", "Polícia"), List.of(), List.of(), List.of("NORTH"))));
    private static final ExclusionTags TAGS = new ExclusionTags("secret", INSTITUTIONS);
    private static final Person INES = person("ines", "MECHANISM", Role.INVESTIGATOR);
    private static final Person EVA = person("eva", "MECHANISM", Role.INVESTIGATOR, Role.SUPERVISOR);
    private static final Person LIAISON = person("liaison", "NORTH", Role.INVESTIGATOR);
    private static final Person OFFICER = person("officer", "MECHANISM", Role.INTAKE_OFFICER);
    private static final Person STATISTICIAN = person("statistician", "MECHANISM", Role.STATISTICIAN);

    private static LogFixture log;
    private static Staff staff;

    private final CaseId of = new CaseId(UUID.randomUUID());
    private final Map<CaseId, CaseAccess> around = new HashMap<>();
    private final OfferedStaff offered = new OfferedStaff(staff, new Known(around), TAGS);

    @BeforeAll
    static void open() {
        log = new LogFixture(new EventCatalogue("notes"));
        staff = new Staff(log.queries, new Secrets(log.keyFile));
        List<Person> all = List.of(INES, EVA, LIAISON, OFFICER, STATISTICIAN);
        all.forEach(staff::calls);
        eventually(() -> staff.with(Optional.empty()).await().atMost(PATIENCE).size() == all.size());
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void for_a_case_that_is_shut_to_nobody_everybody_who_may_work_on_cases_is_offered() {
        around.put(of, CaseAccess.shutTo(List.of()));
        assertThat(offered(Optional.empty())).containsExactlyInAnyOrder("ines", "eva", "liaison", "officer");
        assertThat(offered(Optional.of(Role.INVESTIGATOR))).containsExactlyInAnyOrder("ines", "eva", "liaison");
    }

    @Test
    void a_person_who_is_excluded_by_name_is_not_offered() {
        around.put(of, CaseAccess.shutTo(List.of(TAGS.ofPerson("sub-of-ines").on(of))));
        assertThat(offered(Optional.of(Role.INVESTIGATOR))).containsExactlyInAnyOrder("eva", "liaison");
    }

    @Test
    void nobody_of_an_excluded_institution_or_of_a_unit_of_it_is_offered() {
        around.put(of, CaseAccess.shutTo(List.of(TAGS.ofInstitution("POLICE").on(of))));
        assertThat(offered(Optional.of(Role.INVESTIGATOR))).containsExactlyInAnyOrder("ines", "eva");
    }

    @Test
    void once_others_are_assigned_only_they_are_offered_for_the_function() {
        Set<String> seated = Set.of(TAGS.ofPerson("sub-of-ines").on(of));
        around.put(of, new CaseAccess(Set.of(), false, Map.of("INVESTIGATION", seated)));
        assertThat(offered(Optional.of(Role.INVESTIGATOR))).containsExactly("ines");
        assertThat(offered(Optional.empty())).as("who oversees may know").contains("eva", "ines");
    }

    @Test
    void whoever_may_not_know_of_the_case_or_gives_no_work_is_told_nothing() {
        around.put(of, CaseAccess.shutTo(List.of(TAGS.ofPerson("me").on(of))));
        assertThatThrownBy(() -> offered(Role.SUPERVISOR, of)).isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> offered(Role.SUPERVISOR, new CaseId(UUID.randomUUID())))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> offered(Role.INTAKE_OFFICER, of)).isInstanceOf(NotPermitted.class);
    }

    private List<String> offered(Optional<Role> function) {
        Caller supervisor = caller(Role.SUPERVISOR, TAGS.ofPerson("another"));
        return pseudonyms(offered.forCase(supervisor, of, function));
    }

    private List<String> offered(Role role, CaseId about) {
        return pseudonyms(offered.forCase(caller(role, TAGS.ofPerson("me")), about, Optional.empty()));
    }

    private static List<String> pseudonyms(Uni<List<Seen>> people) {
        return people.await().atMost(PATIENCE).stream()
                .map(seen -> seen.person().pseudonym())
                .toList();
    }

    private static Caller caller(Role role, TagKey person) {
        return new Caller("asks", Set.of(role), "MECHANISM", Optional.empty(), person, TAGS.ofInstitution("MECHANISM"));
    }

    private static Person person(String who, String institution, Role... functions) {
        return new Person(who, "sub-of-" + who, Optional.of(who), Set.of(functions), institution, Optional.empty());
    }

    /** Walls that the test sets. */
    private record Known(Map<CaseId, CaseAccess> around) implements Walls {

        @Override
        public Uni<Map<CaseId, CaseAccess>> byCase(Set<CaseId> cases, long position) {
            return Uni.createFrom().item(Map.copyOf(around));
        }

        @Override
        public Uni<Boolean> holdUpTo(long position) {
            return Uni.createFrom().item(true);
        }
    }
}
