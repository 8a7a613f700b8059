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
    void a_version_comes_into_force_at_midnight_in_the_zone_of_the_mechanism() {
        Profile second = changed("version: 1\n", "version: 2\n", "inForceFrom: 2026-01-01", "inForceFrom: 2026-03-03");
        Profiles profiles = new Profiles(List.of(FIRST, second));

        assertThat(profiles.at(Instant.parse("2026-03-03T05:59:59.999999Z"))).isEqualTo(FIRST);
        assertThat(profiles.at(Instant.parse("2026-03-03T06:00:00Z"))).isEqualTo(second);
        assertThat(profiles.at(Instant.parse("2020-01-01T00:00:00Z"))).isEqualTo(FIRST);
    }

    @Test
    void a_term_that_starts_before_a_change_of_the_law_counts_by_the_law_before_it() throws JsonProcessingException {
        Profile second = DemonstrationProfile.bind(DemonstrationProfile.text()
                .replaceFirst("version: 1\n", "version: 2\n")
                .replaceFirst("inForceFrom: 2026-01-01", "inForceFrom: 2026-03-03")
                .replaceFirst("length: 3 hours", "length: 5 hours"));
        Profiles profiles = new Profiles(List.of(FIRST, second));

        assertThat(Terms.due(profiles, TermIds.URGENT_DECISION, Instant.parse("2026-03-03T05:00:00Z"))
                        .due())
                .isEqualTo("2026-03-03T08:00:00Z");
        assertThat(Terms.due(profiles, TermIds.URGENT_DECISION, Instant.parse("2026-03-03T07:00:00Z"))
                        .due())
                .isEqualTo("2026-03-03T12:00:00Z");
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
        assertThatThrownBy(() -> new Profiles(List.of(
                        FIRST,
                        changed("version: 1\n", "version: 2\n", "inForceFrom: 2026-01-01", "inForceFrom: 2025-12-31"))))
                .hasMessage("A version of the profile comes into force before an earlier one");
    }

    @Test
    void a_term_that_starts_otherwise_needs_another_id() {
        Profile otherwise =
                changed("version: 1\n", "version: 2\n", "startsOn: REPORT_RECEIVED", "startsOn: REPORT_TRIAGED");

        assertThatThrownBy(() -> new Profiles(List.of(FIRST, otherwise)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ACKNOWLEDGE_RECEIPT starts otherwise than in an earlier version: give it another id");
    }

    private static Profile changed(String one, String by, String another, String byThis) {
        try {
            return DemonstrationProfile.bind(
                    DemonstrationProfile.text().replaceFirst(one, by).replaceFirst(another, byThis));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_version_that_was_edited_after_the_next_was_written_is_refused() throws Exception {
        String first = DemonstrationProfile.text();
        Profile used = DemonstrationProfile.bind(first);
        String second = first.replaceFirst("version: 1", "version: 2\nsupersedes: " + used.fingerprint());
        Profile next = DemonstrationProfile.bind(second);
        Profile edited = DemonstrationProfile.bind(first.replaceFirst("length: 4 hours", "length: 5 hours"));
        Profile moved = DemonstrationProfile.bind(first.replaceFirst("day: 1 May", "day: 2 May"));
        Profile worded =
                DemonstrationProfile.bind(first.replaceFirst("en: Assess the urgency", "en: Look at the urgency"));
        Profile compared =
                DemonstrationProfile.bind(first.replaceFirst("comparator: [^}\n]*", "comparator: read again "));
        Profile unverified = DemonstrationProfile.bind(first.replaceFirst("status: SET", "status: UNVERIFIED"));

        assertThat(new Profiles(List.of(used, next)).latest().version()).isEqualTo(2);
        assertThat(new Profiles(List.of(worded, next)).latest().version()).isEqualTo(2);
        assertThat(new Profiles(List.of(compared, next)).latest().version()).isEqualTo(2);
        assertThatThrownBy(() -> new Profiles(List.of(unverified, next))).hasMessageContaining("was edited");
        assertThatThrownBy(() -> new Profiles(List.of(edited, next)))
                .hasMessage("Version 1 of the profile was edited after version 2 was written: its fingerprint is "
                        + edited.fingerprint());
        assertThatThrownBy(() -> new Profiles(List.of(moved, next))).hasMessageContaining("was edited");
    }
}
