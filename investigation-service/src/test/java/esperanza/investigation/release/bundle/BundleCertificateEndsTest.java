package esperanza.investigation.release.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleCertificateEndsTest {

    private static final Instant MADE = Instant.parse("2026-03-01T12:00:00Z");

    /** The certificate that is made at the start holds from the day before, for 365 days. */
    @ParameterizedTest
    @CsvSource({"-2, true", "0, false", "350, false", "352, true", "366, true"})
    void the_alarm_comes_a_fortnight_before_the_end(int daysLater, boolean raised) {
        BundleKey key = new BundleKey(Optional.empty(), Optional.empty(), InstantSource.fixed(MADE));
        Instant asked = MADE.plus(Duration.ofDays(daysLater));
        assertThat(new BundleCertificateEnds(key, InstantSource.fixed(asked)).isRaised())
                .isEqualTo(raised);
    }
}
