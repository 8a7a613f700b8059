package esperanza.access;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExclusionTagsTest {

    private static final CaseId ONE = new CaseId(new UUID(0, 1));
    private static final CaseId OTHER = new CaseId(new UUID(0, 2));
    private static final Institutions INSTITUTIONS = new Institutions(
            new Institution(
                    "MECHANISM", new Words("Mechanism", "Mecanismo", "Mecanismo"), List.of(), List.of(), List.of()),
            List.of(new Institution(
                    "POLICE",
                    new Words("Police", "Policía", "Polícia"),
                    List.of(),
                    List.of(),
                    List.of("POLICE_UNIT_7"))));

    private final ExclusionTags marks = new ExclusionTags("secret", INSTITUTIONS);

    @Test
    void a_unit_bears_the_mark_of_its_institution() {
        assertThat(marks.ofInstitution("POLICE_UNIT_7")).isEqualTo(marks.ofInstitution("POLICE"));
        assertThat(marks.ofInstitution("POLICE")).isNotEqualTo(marks.ofInstitution("MECHANISM"));
        assertThat(marks.ofInstitution("x")).isNotEqualTo(marks.ofPerson("x"));
    }

    @Test
    void a_wall_shuts_out_the_unit_of_an_institution_and_one_that_nobody_knows() {
        Wall none = Wall.around(ONE, CaseAccess.shutTo(marks.on(ONE, List.of(), "a report")));
        Wall police =
                Wall.around(ONE, CaseAccess.shutTo(marks.on(ONE, List.of(marks.ofInstitution("POLICE")), "a report")));
        assertThat(Stream.of("POLICE", "POLICE_UNIT_7", "MECHANISM", "UNKNOWN").filter(marks.shutOutBy(none)))
                .isEmpty();
        assertThat(Stream.of("POLICE", "POLICE_UNIT_7", "MECHANISM", "UNKNOWN").filter(marks.shutOutBy(police)))
                .containsExactly("POLICE", "POLICE_UNIT_7", "UNKNOWN");
        assertThat(marks.shutOutBy(Wall.UNKNOWN)).accepts("POLICE", "MECHANISM", "UNKNOWN");
    }

    @Test
    void the_same_institution_bears_another_mark_on_every_case() {
        Set<String> shared = new HashSet<>(marks.on(ONE, List.of(marks.ofInstitution("POLICE")), "a report"));
        shared.retainAll(marks.on(OTHER, List.of(marks.ofInstitution("POLICE")), "a report"));
        assertThat(shared).isEmpty();
    }

    @Test
    void whether_and_how_many_are_shut_out_is_not_to_be_seen() {
        List<TagKey> eight =
                IntStream.range(0, 8).mapToObj(n -> marks.ofPerson("" + n)).toList();
        assertThat(marks.on(ONE, List.of(), "a report"))
                .hasSize(8)
                .isSorted()
                .allMatch(mark -> mark.matches("[0-9a-f]{32}"));
        assertThat(marks.on(ONE, eight, "a report")).hasSize(8).isSorted();
        assertThat(marks.on(ONE, Collections.nCopies(9, marks.ofPerson("x")), "a report"))
                .hasSize(8);
        assertThat(marks.on(
                        ONE,
                        IntStream.range(0, 9)
                                .mapToObj(n -> marks.ofPerson("" + n))
                                .toList(),
                        "a report"))
                .hasSize(16);
    }

    @Test
    void two_events_of_a_case_share_nobodys_mark_however_many_each_accuses() {
        List<TagKey> police = List.of(marks.ofInstitution("POLICE"));
        for (List<TagKey> later : List.of(List.<TagKey>of(), List.of(marks.ofPerson("x")))) {
            List<String> shared = new ArrayList<>(marks.on(ONE, police, "a report"));
            shared.retainAll(marks.on(ONE, later, "a wall"));
            assertThat(shared).isEmpty();
        }
        assertThat(marks.on(ONE, police, "a wall")).isEqualTo(marks.on(ONE, police, "a wall"));
    }

    @Test
    void the_marks_shut_out_whom_they_are_of_and_nobody_else() {
        Wall wall =
                Wall.around(ONE, CaseAccess.shutTo(marks.on(ONE, List.of(marks.ofInstitution("POLICE")), "a report")));
        assertThat(wall.shuts(marks.ofInstitution("POLICE_UNIT_7"))).isTrue();
        assertThat(wall.shuts(marks.ofInstitution("MECHANISM"))).isFalse();
        assertThat(wall.shuts(marks.ofPerson("x"))).isFalse();
        assertThat(wall.shuts(new ExclusionTags("other secret", INSTITUTIONS).ofInstitution("POLICE")))
                .isFalse();
    }
}
