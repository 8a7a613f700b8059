package esperanza.investigation.pattern.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.pattern.domain.PublicText;
import esperanza.investigation.pattern.domain.WarningCertainty;
import esperanza.investigation.pattern.domain.WarningDecider;
import esperanza.investigation.pattern.domain.WarningEvent.WarningPublished;
import esperanza.investigation.pattern.domain.WarningEvent.WarningRaised;
import esperanza.investigation.pattern.domain.WarningId;
import esperanza.investigation.pattern.domain.WarningMessage;
import esperanza.investigation.pattern.domain.WarningPattern;
import esperanza.investigation.pattern.domain.WarningSeverity;
import esperanza.investigation.pattern.domain.WarningText;
import esperanza.investigation.pattern.domain.WarningUrgency;
import esperanza.investigation.pattern.rest.PublicWarningsResource.PublicWarning;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWarningTest {

    @ParameterizedTest
    @CsvSource({"UTC, 2026-03", "America/Mexico_City, 2026-02"})
    void a_series_began_in_a_month_of_the_country(ZoneId zone, String month) {
        WarningId id = new WarningId(new UUID(5, 1));
        List<CaseId> cases = List.of(new CaseId(new UUID(1, 1)));
        WarningMessage message = new WarningMessage(
                new UUID(6, 1),
                List.of(),
                "XX-01",
                WarningPattern.AREA,
                Instant.parse("2026-03-01T02:00:00Z"),
                List.of("POLICE"),
                WarningUrgency.EXPECTED,
                WarningSeverity.SEVERE,
                WarningCertainty.LIKELY,
                Instant.parse("2026-06-01T00:00:00Z"));
        var published = new WarningDecider()
                .replay(List.of(
                        new WarningRaised(
                                id, cases, "sara", message, Personal.of(id.value(), new WarningText("a", "b", "c"))),
                        new WarningPublished(
                                id, cases, message.messageId(), List.of(new PublicText("es", "a", "b", "c")))));
        assertThat(PublicWarning.of(published, zone).since()).isEqualTo(month);
    }
}
