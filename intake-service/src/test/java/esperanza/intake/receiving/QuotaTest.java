package esperanza.intake.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.TagKey;
import esperanza.runtime.refusal.TooMany;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final Caller HOTLINE = hotline("hotline");
    private static final Caller OTHER = hotline("other");
    private static final int LONG = Quota.SHORT + 1;

    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Quota quota = new Quota(() -> now, 2);

    @Test
    void more_than_its_share_of_long_reports_is_refused_until_the_minute_is_over() {
        quota.take(HOTLINE, LONG);
        quota.take(HOTLINE, LONG);
        assertThatThrownBy(() -> quota.take(HOTLINE, LONG)).isInstanceOf(TooMany.class);
        now = now.plusSeconds(59);
        assertThatThrownBy(() -> quota.take(HOTLINE, LONG)).isInstanceOf(TooMany.class);
        now = now.plusSeconds(1);
        assertThatCode(() -> quota.take(HOTLINE, LONG)).doesNotThrowAnyException();
    }

    @Test
    void a_short_text_is_always_taken_and_costs_nothing() {
        for (int n = 0; n < 1_000; n++) {
            quota.take(HOTLINE, Quota.SHORT);
        }
        quota.take(HOTLINE, LONG);
        quota.take(HOTLINE, LONG);
        assertThatThrownBy(() -> quota.take(HOTLINE, LONG)).isInstanceOf(TooMany.class);
        assertThatCode(() -> quota.take(HOTLINE, Quota.SHORT)).doesNotThrowAnyException();
    }

    @Test
    void at_the_public_door_nobody_is_refused_for_what_strangers_sent_but_waits() {
        Caller anyone = Caller.anyone("anyone");
        assertThat(quota.take(anyone, LONG)).isZero();
        assertThat(quota.take(anyone, LONG)).isZero();
        assertThat(quota.take(anyone, LONG)).isEqualTo(Duration.ofSeconds(3));
        assertThat(quota.take(anyone, Quota.SHORT)).isZero();
    }

    private static Caller hotline(String name) {
        return new Caller(
                name, Set.of(Role.HOTLINE), "CIVIL_SOCIETY", Optional.of(name), TagKey.NOBODYS, TagKey.NOBODYS);
    }

    @Test
    void one_sender_takes_nothing_from_another() {
        quota.take(HOTLINE, LONG);
        quota.take(HOTLINE, LONG);
        assertThatCode(() -> quota.take(OTHER, LONG)).doesNotThrowAnyException();
    }
}
