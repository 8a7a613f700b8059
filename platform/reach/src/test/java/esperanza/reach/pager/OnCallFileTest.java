package esperanza.reach.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.access.Role;
import esperanza.protocol.term.Institution;
import esperanza.protocol.term.Institutions;
import esperanza.protocol.vocabulary.Words;
import esperanza.reach.pager.domain.Post;
import esperanza.runtime.start.StrictYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnCallFileTest {

    private static final Path DEMONSTRATION = Path.of("../../deploy/oncall/xx.yaml");

    @TempDir
    Path folder;

    @Test
    void the_demonstration_list_reads_as_it_stands() {
        OnCallFile list = StrictYaml.read(DEMONSTRATION, OnCallFile.class);
        assertThat(list.again()).isEqualTo(Duration.ofMinutes(5));
        assertThat(list.onCall().ladder("NATIONAL_POLICE"::equals))
                .extracting(Post::name)
                .containsExactly("guard-at-intake", "guard-at-protection", "supervisor", "ombudsman");
        assertThat(list.posts().getFirst().roles()).isEqualTo(Set.of("intake-officer"));
    }

    @Test
    void what_is_missing_not_understood_or_could_not_be_answered_is_no_list() throws IOException {
        String list = Files.readString(DEMONSTRATION);
        assertThatThrownBy(() -> read(list.replace("again: PT5M", ""))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> read(list.replace("institution: OMBUDSMAN", "institute: OMBUDSMAN")))
                .isInstanceOf(UncheckedIOException.class);
        Set<Role> roles = Set.of(Role.INTAKE_OFFICER, Role.PROTECTION_OFFICER, Role.SUPERVISOR, Role.OMBUDSMAN);
        assertThat(read(list).answeredBy(roles)).isEqualTo(read(list));
        OnCallFile unanswered = read(list.replace("roles: [supervisor]", "roles: [statistician]"));
        assertThatThrownBy(() -> unanswered.answeredBy(roles)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(list.replace("again: PT5M", "again: PT0S")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void posts_that_may_not_act_are_left_out_and_the_last_one_stays() throws IOException {
        String list = Files.readString(DEMONSTRATION);
        assertThat(read(list).only(Set.of(Role.PROTECTION_OFFICER)).onCall().ladder(_ -> false))
                .extracting(Post::name)
                .containsExactly("guard-at-protection", "police-liaison", "ombudsman");
        Set<Role> nobody = Set.of(Role.COURT);
        assertThatThrownBy(() -> read(list).only(nobody)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_post_of_an_institution_that_the_profile_does_not_list_is_found() throws IOException {
        Institutions institutions = new Institutions(
                institution("MECHANISM", List.of()),
                List.of(institution("OMBUDSMAN", List.of()), institution("POLICE", List.of("POLICE_UNIT_7"))));
        String list = Files.readString(DEMONSTRATION);
        assertThat(read(list.replace("NATIONAL_POLICE", "POLICE_UNIT_7")).ofNoInstitution(institutions))
                .isEmpty();
        assertThat(read(list.replace("institution: OMBUDSMAN", "institution: DEFENSORIA"))
                        .ofNoInstitution(institutions))
                .extracting(Post::name)
                .containsExactly("police-liaison", "ombudsman");
    }

    private static Institution institution(String code, List<String> parts) {
        return new Institution(code, new Words(code, code, code), List.of(), List.of(), parts);
    }

    private OnCallFile read(String list) throws IOException {
        return StrictYaml.read(Files.writeString(folder.resolve("list.yaml"), list), OnCallFile.class);
    }
}
