package esperanza.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DraftKeysTest {

    private static final Instant EVENING = Instant.parse("2026-03-01T23:50:00Z");

    private static byte[] keys(Instant now, String subject) {
        return new DraftKeys(ConsoleParts.SECRET, InstantSource.fixed(now)).of(subject);
    }

    private static byte[] today(byte[] keys) {
        return Arrays.copyOf(keys, DraftKeys.LENGTH);
    }

    private static byte[] yesterday(byte[] keys) {
        return Arrays.copyOfRange(keys, DraftKeys.LENGTH, keys.length);
    }

    @Test
    void a_person_has_the_same_keys_all_day_at_each_instance() {
        assertThat(keys(EVENING, "ana"))
                .hasSize(2 * DraftKeys.LENGTH)
                .isEqualTo(keys(EVENING.minus(Duration.ofHours(20)), "ana"));
    }

    @Test
    void what_was_sealed_before_midnight_opens_after_it_and_not_a_day_later() {
        byte[] sealing = today(keys(EVENING, "ana"));

        byte[] nextDay = keys(EVENING.plus(Duration.ofHours(1)), "ana");
        assertThat(yesterday(nextDay)).isEqualTo(sealing);
        assertThat(today(nextDay)).isNotEqualTo(sealing);
        byte[] dayAfter = keys(EVENING.plus(Duration.ofHours(25)), "ana");
        assertThat(today(dayAfter)).isNotEqualTo(sealing);
        assertThat(yesterday(dayAfter)).isNotEqualTo(sealing);
    }

    @Test
    void another_person_and_another_secret_have_other_keys() {
        assertThat(keys(EVENING, "eva")).isNotEqualTo(keys(EVENING, "ana"));
        byte[] elsewhere =
                new DraftKeys("the secret of another mechanism, as long", InstantSource.fixed(EVENING)).of("ana");
        assertThat(elsewhere).isNotEqualTo(keys(EVENING, "ana"));
    }
}
