package esperanza.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {

    @Test
    void every_instant_of_these_ten_thousand_years_is_read_and_written_as_java_does() {
        Random random = new Random(20260103);
        long first = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
        long[] fractions = {0, 500_000_000, 123_000_000, 1_000, 1, 999_999_999};
        for (int n = 0; n < 10_000; n++) {
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(first, last), fractions[random.nextInt(fractions.length)]);
            assertThat(PlainInstant.read(instant.toString())).contains(instant);
            assertThat(PlainInstant.write(instant)).isEqualTo(instant.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-01-31T09:05Z",
                "2026-01-31T09:05:00",
                "2026-01-31T09:05:00.Z",
                "2026-01-31T09:05:00.1234567890Z",
                "2026-01-31T09:05:00+01:00",
                "2026-02-29T09:05:00Z",
                "2026-13-01T09:05:00Z",
                "2026-00-01T09:05:00Z",
                "2026-01-00T09:05:00Z",
                "2026-01-31T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "2026-01-31 09:05:00Z",
                "+2026-01-31T09:05:00Z"
            })
    void any_other_text_is_left_to_java(String text) {
        assertThat(PlainInstant.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-12-31T23:59:59Z", "+10000-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z"})
    void before_and_after_them_and_before_1970_too(String text) {
        assertThat(PlainInstant.write(Instant.parse(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-31T09:05:00+01:00", "2026-01-31T24:00:00Z", "2026-01-31T09:05:00.120Z"})
    void the_event_reads_what_java_reads(String text) {
        Instant read = new EventJson().value(('"' + text + '"').getBytes(StandardCharsets.US_ASCII), Instant.class);
        assertThat(read).isEqualTo(Instant.parse(text));
    }
}
