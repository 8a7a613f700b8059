package esperanza.intake.caseaccess.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.caseaccess.domain.CaseAccessEvent.GlassBroken;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GlassTest {

    private static final CaseId CASE = new CaseId(new UUID(0, 1));
    private static final UUID BREAK = new UUID(0, 2);
    private static final GlassBroken BROKEN =
            new GlassBroken(CASE, BREAK, "ana", Instant.parse("2026-03-01T12:00:00Z"), Personal.closed(CASE.value()));

    @Test
    void a_break_stays_known_after_its_review() {
        Glass broken = Glass.WHOLE.broken(BROKEN);

        assertThat(broken.isReviewed(BREAK)).isFalse();
        assertThat(broken.reviewed(BREAK).isReviewed(BREAK)).isTrue();
        assertThat(broken.reviewed(BREAK).of(BREAK)).contains(BROKEN);
        assertThat(Glass.WHOLE.of(BREAK)).isEmpty();
    }
}
