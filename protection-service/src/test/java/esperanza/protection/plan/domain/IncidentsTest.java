package esperanza.protection.plan.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final CaseId FIRST = new CaseId(new UUID(1, 1));
    private static final CaseId SECOND = new CaseId(new UUID(1, 2));
    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final Incidents BOTH =
            Incidents.NONE.linked(incident(FIRST, 1)).linked(incident(SECOND, 2));

    @Test
    void incidents_of_some_cases_are_numbered_as_if_there_were_no_others() {
        assertThat(BOTH.next()).isEqualTo(3);
        assertThat(BOTH.only(Set.of(SECOND)).all()).containsExactly(incident(SECOND, 1));
        assertThat(BOTH.only(Set.of(FIRST, SECOND))).isEqualTo(BOTH);
    }

    @Test
    void a_change_of_one_incident_keeps_its_place_and_the_others() {
        ReportId urgent = new ReportId(new UUID(2, 2));
        Incidents changed = BOTH.urgent(FIRST, urgent, NOON.plusSeconds(1)).noted(FIRST, ConsentState.WITHDRAWN);

        assertThat(changed.all())
                .containsExactly(
                        new Incident(FIRST, urgent, NOON.plusSeconds(1), 1, true, Optional.of(ConsentState.WITHDRAWN)),
                        incident(SECOND, 2));
        assertThat(changed.of(FIRST).orElseThrow().isRefused()).isTrue();
    }

    private static Incident incident(CaseId of, int number) {
        return new Incident(of, REPORT, NOON, number, false, Optional.empty());
    }
}
