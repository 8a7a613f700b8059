package esperanza.investigation.pattern.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.pattern.domain.PublicMessage;
import esperanza.investigation.pattern.rest.PublicWarningsResource.PublicWarning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicWarningTest {

    @ParameterizedTest
    @CsvSource({"UTC, 2026-03", "America/Mexico_City, 2026-02"})
    void a_series_began_in_a_month_of_the_country(ZoneId zone, String month) {
        PublicMessage message = Published.message(new UUID(6, 1), Instant.parse("2026-03-01T02:00:00Z"), "es");
        assertThat(PublicWarning.of(message, zone).since()).isEqualTo(month);
    }
}
