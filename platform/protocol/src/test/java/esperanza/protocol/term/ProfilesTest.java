package esperanza.protocol.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProfilesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T18:00:00Z");
    private static final Profile FIRST = DemonstrationProfile.load();
    private static final Profile SECOND = changed("version: 1\n", "version: 2\n", "length: 3 hours", "length: 5 hours");

    @Test
    void a_term_counts_by_the_version_under_which_it_began() {
        Profiles profiles = new Profiles(List.of(SECOND, FIRST));

        assertThat(profiles.latest()).isEqualTo(SECOND);
        assertThat(Terms.due(profiles.version(1), TermIds.URGENT_DECISION, NOON).due())
                .isEqualTo("2026-03-02T21:00:00Z");
        assertThat(Terms.due(profiles.version(2), TermIds.URGENT_DECISION, NOON).due())
                .isEqualTo("2026-03-02T23:00:00Z");
    }

    @Test
    void a_version_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> new Profiles(List.of(FIRST)).version(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The profile XX has no version 2");
    }

    @Test
    void versions_are_of_one_mechanism_and_each_is_there_once() {
        Profile other = changed("code: XX\n", "code: YY\n", "version: 1\n", "version: 2\n");

        assertThatThrownBy(() -> new Profiles(List.of())).hasMessage("There is no profile");
        assertThatThrownBy(() -> new Profiles(List.of(FIRST, FIRST)))
                .hasMessage("A version of the profile is there twice");
        assertThatThrownBy(() -> new Profiles(List.of(FIRST, other)))
                .hasMessage("The versions are profiles of several mechanisms");
    }

    private static Profile changed(String one, String by, String another, String byThis) {
        try {
            return DemonstrationProfile.bind(
                    DemonstrationProfile.text().replaceFirst(one, by).replaceFirst(another, byThis));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
