package esperanza.protection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.opening.OpenedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BlindRatingsTest {

    private final OpenedEvent anas = event("risk-rated", "one", "ana");
    private final OpenedEvent evas = event("risk-rated", "one", "eva");
    private final OpenedEvent assessed = event("risk-assessed", "one", "leo");

    @Test
    void a_rating_that_waits_is_opened_by_its_rater_alone() {
        assertThat(BlindRatings.withheld(List.of(assessed, anas), "ana")).isEmpty();
        assertThat(BlindRatings.withheld(List.of(assessed, anas), "eva")).containsExactly(anas);
        assertThat(BlindRatings.withheld(List.of(assessed, anas), "supervisor")).containsExactly(anas);
    }

    @Test
    void each_of_two_ratings_that_wait_is_withheld_from_the_other_rater() {
        assertThat(BlindRatings.withheld(List.of(anas, evas), "ana")).containsExactly(evas);
        assertThat(BlindRatings.withheld(List.of(anas, evas), "eva")).containsExactly(anas);
    }

    @Test
    void both_are_opened_by_everybody_once_an_assessment_of_their_case_is_issued() {
        assertThat(BlindRatings.withheld(List.of(anas, evas, assessed), "leo")).isEmpty();
    }

    @Test
    void an_assessment_of_another_case_opens_nothing() {
        var elsewhere = event("risk-assessed", "other", "leo");
        assertThat(BlindRatings.withheld(List.of(anas, elsewhere), "leo")).containsExactly(anas);
    }

    private static OpenedEvent event(String name, String caseId, String rater) {
        return new OpenedEvent(
                new UUID(1, 1), Instant.EPOCH, Instant.EPOCH, name, Map.of("caseId", caseId, "rater", rater), false);
    }
}
