package esperanza.protocol.diligence;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.diligence.ItemStatus.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What version 2 of the list asked once for the case, and version 3 asks of each measure or after each fact. */
class ThirdChecklistTest {

    private static final String LATER = "2026-06-30T08:00:00Z";

    private int day = 1;

    private final Case file = new Case().bySystem(next(), "report-received", Map.of("imminentDanger", true));

    private String next() {
        return "2026-03-%02dT08:00:00Z".formatted(day++);
    }

    private void on(String event, Map<String, Object> content) {
        file.on(next(), event, content);
    }

    private void is(String item, Status second, Status third) {
        assertThat(file.by(2, item, LATER)).as("version 2").isEqualTo(second);
        assertThat(file.by(3, item, LATER)).as("version 3").isEqualTo(third);
    }

    @Test
    void ur_04_each_urgent_measure_is_handed_over_and_one_that_is_declined_excuses_itself_alone() {
        file.on("2026-03-01T08:30:00Z", "urgent-measure-decided", Map.of("measureId", "m1"));
        file.on("2026-03-01T08:40:00Z", "urgent-measure-decided", Map.of("measureId", "m2"));
        file.on("2026-03-01T09:00:00Z", "measure-declined", Map.of("measureId", "m1"));
        is("UR-04", Status.NOT_APPLICABLE, Status.BREACHED);
        on("measure-handed-over", Map.of("measureId", "m2"));
        is("UR-04", Status.MET, Status.MET);
        on("measure-accepted", Map.of("measureId", "m1"));
        is("UR-04", Status.MET, Status.NOT_MET);
    }

    @Test
    void pr_04_each_measure_that_ends_has_its_appeal_told_and_an_end_that_is_imposed_has_not() {
        is("PR-04", Status.NOT_APPLICABLE, Status.NOT_APPLICABLE);
        on("measure-ended", Map.of("measureId", "m1", "appealTold", true));
        is("PR-04", Status.MET, Status.MET);
        on("measure-end-imposed", Map.of("measureId", "m2"));
        is("PR-04", Status.MET, Status.NOT_MET);
    }

    @Test
    void pr_01_the_risk_is_assessed_again_after_the_end_of_a_precautionary_measure() {
        on("report-referred", Map.of("referrals", List.of(Map.of("to", "PROTECTION"))));
        on("risk-assessed", Map.of("level", "HIGH"));
        is("PR-01", Status.MET, Status.MET);
        on("precautionary-measure-ended", Map.of("release", true));
        is("PR-01", Status.MET, Status.BREACHED);
        on("risk-assessed", Map.of("level", "HIGH"));
        is("PR-01", Status.MET, Status.MET);
    }

    @Test
    void pr_05_the_work_is_asked_about_after_each_review_of_a_measure() {
        on("urgent-measure-decided", Map.of("measureId", "m1"));
        on("work-effect-asked", Map.of("effects", List.of()));
        is("PR-05", Status.MET, Status.MET);
        on("effectiveness-reviewed", Map.of("measureId", "m1"));
        is("PR-05", Status.MET, Status.NOT_MET);
        on("work-effect-asked", Map.of("effects", List.of()));
        is("PR-05", Status.MET, Status.MET);
    }

    @Test
    void the_third_version_has_the_items_of_the_second_and_another_day() {
        assertThat(Checklist.shipped(3).inForceFrom()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(Checklist.shipped(3).items())
                .extracting(Item::id)
                .containsExactlyElementsOf(
                        Checklist.shipped(2).items().stream().map(Item::id).toList());
    }
}
