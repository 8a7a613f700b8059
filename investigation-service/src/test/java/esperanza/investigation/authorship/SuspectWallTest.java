package esperanza.investigation.authorship;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.CaseAccess;
import esperanza.access.ExclusionTags;
import esperanza.access.Wall;
import esperanza.investigation.authorship.domain.Officials;
import esperanza.investigation.authorship.domain.Suspicion;
import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuspectWallTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final List<String> CODES = List.of("MECHANISM", "OMBUDSMAN", "POLICE", "PROSECUTOR");

    private final Institutions institutions = new Institutions(
            institution("MECHANISM", List.of()),
            List.of(
                    institution("OMBUDSMAN", List.of()),
                    institution("POLICE", List.of(AuthorClass.STATE_POLICE)),
                    institution("PROSECUTOR", List.of(AuthorClass.JUSTICE_OFFICIAL))));
    private final ExclusionTags tags = new ExclusionTags("secret", institutions);
    private final SuspectWall wall = new SuspectWall(institutions, tags);

    @Test
    void the_institution_of_a_suspect_is_shut_out_by_its_name_or_by_the_class_of_the_suspect() {
        assertThat(shut(named("POLICE"), List.of())).containsExactly("POLICE");
        assertThat(shut(suspicion(Optional.empty(), Optional.of(AuthorClass.JUSTICE_OFFICIAL)), List.of()))
                .containsExactly("PROSECUTOR");
        assertThat(shut(named("A driver of the police, unit 9"), List.of())).containsExactly("POLICE");
        assertThat(shut(named("A mining company"), List.of())).isEmpty();
    }

    @Test
    void one_person_alone_shuts_out_neither_the_mechanism_nor_who_oversees_it() {
        assertThat(shut(named("MECHANISM"), List.of())).isEmpty();
        assertThat(shut(named("OMBUDSMAN"), List.of())).isEmpty();
    }

    @Test
    void there_are_always_eight_tags_and_none_of_them_twice_in_a_case() {
        List<String> none = tags(suspicion(Optional.empty(), Optional.empty()), List.of(), "first");
        List<String> police = tags(named("POLICE"), List.of(), "second");
        List<String> again = tags(named("POLICE"), police, "third");
        assertThat(none).hasSize(8).doesNotHaveDuplicates();
        assertThat(police).hasSize(8).doesNotContainAnyElementsOf(none);
        assertThat(again).hasSize(8).doesNotContainAnyElementsOf(police);
    }

    @Test
    void a_body_of_the_accused_is_known_by_the_officials_institution_and_by_the_wall() {
        Wall open = Wall.around(CASE, CaseAccess.shutTo(List.of()));
        Wall shut = Wall.around(
                CASE, CaseAccess.shutTo(tags.on(CASE, List.of(tags.ofInstitution("PROSECUTOR")), "report")));
        assertThat(wall.isAccused(new Officials("x", Optional.of("POLICE"), "The police, unit 9"), open))
                .isTrue();
        assertThat(wall.isAccused(new Officials("x", Optional.of("POLICE"), "PROSECUTOR"), open))
                .isFalse();
        assertThat(wall.isAccused(new Officials("x", Optional.of("POLICE"), "PROSECUTOR"), shut))
                .isTrue();
        assertThat(wall.isAccused(new Officials("x", Optional.empty(), "A court abroad"), shut))
                .isFalse();
    }

    private Stream<String> shut(Suspicion suspicion, List<String> already) {
        List<String> made = tags(suspicion, already, "seed");
        return CODES.stream()
                .filter(code -> made.contains(tags.ofInstitution(code).on(CASE)));
    }

    private List<String> tags(Suspicion suspicion, List<String> already, String seed) {
        return wall.tags(CASE, suspicion, already, seed);
    }

    private static Suspicion named(String institution) {
        return suspicion(Optional.of(institution), Optional.empty());
    }

    private static Suspicion suspicion(Optional<String> institution, Optional<AuthorClass> authorClass) {
        return new Suspicion(
                Optional.empty(), Optional.empty(), authorClass, Optional.empty(), institution, Optional.empty());
    }

    private static Institution institution(String code, List<AuthorClass> classes) {
        String name = code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT);
        return new Institution(code, new Words(name, name, name), List.of(), classes, List.of());
    }
}
