package esperanza.notification.stream.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.StoredEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void the_lane_of_the_alerts_looks_at_nothing_but_alerts_and_pages() {
        assertThat(Lane.ALERTS.reads(event("alert"))).isTrue();
        assertThat(Lane.ALERTS.reads(event("page"))).isTrue();
        assertThat(Lane.ALERTS.reads(event("deadline"))).isFalse();
        assertThat(Lane.ALERTS.reads(event("intake.report"))).isFalse();
        assertThat(Lane.CASES.reads(event("intake.report"))).isTrue();
    }

    private static StoredEvent event(String category) {
        byte[] none = {};
        return new StoredEvent(
                1,
                new StreamId(category, UUID.randomUUID()),
                1,
                "esperanza.notification.made-up.v1",
                Instant.EPOCH,
                none,
                none,
                Optional.empty(),
                Optional.empty(),
                none);
    }
}
