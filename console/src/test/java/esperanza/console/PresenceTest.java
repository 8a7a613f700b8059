package esperanza.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresenceTest {

    private static final String SECRET = "a secret of tests, long enough for any key";
    private static final Instant BEGUN = Instant.parse("2026-03-01T08:00:00Z");

    private static Presence at(Instant now) {
        return new Presence(SECRET, Duration.ofMinutes(15), Duration.ofHours(10), InstantSource.fixed(now));
    }

    @Test
    void without_a_mark_a_session_lasts_a_quarter_of_an_hour_from_the_login_on() {
        var presence = at(BEGUN.plusSeconds(899));

        var end = presence.end("s", BEGUN, Optional.empty());

        assertThat(end).isEqualTo(BEGUN.plusSeconds(900));
        assertThat(presence.isOver(end)).isFalse();
        assertThat(at(BEGUN.plusSeconds(900)).isOver(end)).isTrue();
    }

    @Test
    void a_mark_lengthens_the_session_but_not_beyond_ten_hours() {
        var noon = BEGUN.plus(Duration.ofHours(4));
        var late = BEGUN.plus(Duration.ofMinutes(595));

        assertThat(at(noon).end("s", BEGUN, Optional.of(at(noon).mark("s")))).isEqualTo(noon.plusSeconds(900));
        assertThat(at(late).end("s", BEGUN, Optional.of(at(late).mark("s"))))
                .isEqualTo(BEGUN.plus(Duration.ofHours(10)));
    }

    @Test
    void a_mark_of_another_session_counts_as_none() {
        var noon = BEGUN.plus(Duration.ofHours(4));

        assertThat(at(noon).end("s", BEGUN, Optional.of(at(noon).mark("another"))))
                .isEqualTo(BEGUN.plusSeconds(900));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1",
                "1.",
                ".x",
                "9999999999.x",
                "99999999999999999999.x",
                "-1.x",
                "1 .x",
                "١.x",
                "1772366400.AAAA"
            })
    void a_mark_that_is_not_ours_counts_as_none(String mark) {
        assertThat(at(BEGUN).end("s", BEGUN, Optional.of(mark))).isEqualTo(BEGUN.plusSeconds(900));
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> new Presence("short", Duration.ZERO, Duration.ZERO, InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
