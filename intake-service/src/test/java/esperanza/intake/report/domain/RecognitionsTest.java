package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.KNOWN;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecognitionsTest {

    @Test
    void a_party_is_known_from_its_recognition_until_that_is_undone() {
        Recognitions recognised = Recognitions.NONE.recognised(WOMAN, KNOWN);

        assertThat(Recognitions.NONE.as(WOMAN)).isEmpty();
        assertThat(recognised.as(WOMAN)).contains(KNOWN);
        assertThat(recognised.as(KNOWN)).isEmpty();
        assertThat(recognised.undone(WOMAN)).isEqualTo(Recognitions.NONE);
    }
}
