package esperanza.intake.caseaccess;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.ExclusionTags;
import esperanza.intake.caseaccess.domain.Conflict;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConflictWallTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final CommandId COMMAND = new CommandId(new UUID(0, 2));
    private static final Institutions INSTITUTIONS =
            new Institutions(institution("MECHANISM"), List.of(institution("POLICE"), institution("PROSECUTOR")));
    private static final ExclusionTags MARKS = new ExclusionTags("secret", INSTITUTIONS);

    private final ConflictWall wall = new ConflictWall(INSTITUTIONS, MARKS);

    @Test
    void what_is_learnt_later_has_no_mark_in_common_with_what_the_report_said() {
        Set<String> report = Set.copyOf(wall.marks(CASE, List.of("POLICE"), List.of()));
        Set<String> later = Set.copyOf(wall.more(CASE, accused("POLICE", "PROSECUTOR"), report, COMMAND));
        Set<String> again = Set.copyOf(wall.more(CASE, accused("PROSECUTOR"), later, new CommandId(new UUID(0, 3))));
        Set<String> all = new HashSet<>(report);
        all.addAll(later);
        all.addAll(again);
        assertThat(List.of(report.size(), later.size(), again.size(), all.size()))
                .containsExactly(8, 8, 8, 24);
        assertThat(report).contains(MARKS.ofInstitution("POLICE").on(CASE));
        assertThat(later).contains(MARKS.ofInstitution("PROSECUTOR").on(CASE));
    }

    @Test
    void who_is_shut_out_by_name_and_whose_institution_is_are_both_told() {
        Conflict conflict = new Conflict(List.of("POLICE"), List.of("eva", "eva"), "why");
        assertThat(wall.more(CASE, conflict, Set.of(), COMMAND))
                .hasSize(8)
                .doesNotHaveDuplicates()
                .contains(
                        MARKS.ofInstitution("POLICE").on(CASE),
                        MARKS.ofPerson("eva").on(CASE))
                .isEqualTo(wall.more(CASE, conflict, Set.of(), COMMAND));
    }

    private static Conflict accused(String... institutions) {
        return new Conflict(List.of(institutions), List.of(), "why");
    }

    private static Institution institution(String code) {
        return new Institution(code, new Words(code, code, code), List.of(), List.of(), List.of());
    }
}
