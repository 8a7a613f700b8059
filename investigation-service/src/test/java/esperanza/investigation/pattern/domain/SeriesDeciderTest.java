package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.MatchKind.SAME_AUTHOR;
import static esperanza.investigation.pattern.domain.MatchKind.SAME_CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.pattern.domain.SeriesCommand.*;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesConfirmed;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesRejected;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesDeciderTest {

    private static final SeriesId SERIES = new SeriesId(new UUID(5, 5));
    private static final List<CaseId> CASES =
            IntStream.range(0, 250).mapToObj(n -> new CaseId(new UUID(1, n))).toList();
    private static final CaseId ONE = CASES.get(0);
    private static final CaseId OTHER = CASES.get(1);
    private static final CaseId THIRD = CASES.get(2);
    private static final Personal<String> WHY = Personal.of(ONE.value(), "…");

    private final Scenario<SeriesCommand, Map<CaseId, MatchKind>, SeriesEvent> series =
            Scenario.of(new SeriesDecider());

    @Test
    void one_decision_is_about_the_whole_series_or_a_part_of_it() {
        series.given()
                .when(confirm(SAME_AUTHOR, ONE, OTHER, THIRD))
                .then(confirmed(SAME_AUTHOR, List.of(ONE, OTHER, THIRD)));
        series.given().when(reject(THIRD)).then(rejected(THIRD));
    }

    @Test
    void what_was_said_already_is_not_said_again_and_a_person_may_say_otherwise_later() {
        SeriesConfirmed said = confirmed(SAME_AUTHOR, List.of(ONE, OTHER));
        series.given(said).when(confirm(SAME_AUTHOR, ONE, OTHER)).thenNothing();
        series.given(said).when(confirm(SAME_AUTHOR, ONE, OTHER, THIRD)).then(confirmed(SAME_AUTHOR, List.of(THIRD)));
        series.given(said).when(confirm(SAME_CAMPAIGN, ONE, OTHER)).then(confirmed(SAME_CAMPAIGN, List.of(ONE, OTHER)));
        series.given(said).when(reject(OTHER)).then(rejected(OTHER));
        series.given(said, rejected(OTHER))
                .when(confirm(SAME_AUTHOR, ONE, OTHER))
                .then(confirmed(SAME_AUTHOR, List.of(OTHER)));
    }

    @Test
    void a_case_that_a_new_reason_proposed_again_is_rejected_again() {
        series.given(rejected(THIRD)).when(reject(THIRD)).then(rejected(THIRD));
    }

    @Test
    void a_decision_about_many_is_told_in_events_that_can_be_sent() {
        series.given()
                .when(confirm(SAME_AUTHOR, CASES.toArray(CaseId[]::new)))
                .then(
                        confirmed(SAME_AUTHOR, CASES.subList(0, 100)),
                        confirmed(SAME_AUTHOR, CASES.subList(100, 200)),
                        confirmed(SAME_AUTHOR, CASES.subList(200, 250)));
    }

    @Test
    void each_event_tells_of_another_case_so_that_no_reader_learns_of_a_hidden_one() {
        assertThat(new SeriesRejected(SERIES, ONE, OTHER, List.of(ONE), WHY).cases())
                .containsExactly(ONE, OTHER);
        assertThat(confirmed(SAME_AUTHOR, List.of(ONE, THIRD)).cases()).containsExactly(ONE, OTHER, THIRD);
    }

    private static SeriesCommand confirm(MatchKind as, CaseId... part) {
        return new ConfirmSeries(SERIES, ONE, new Known(OTHER, List.of(part)), as, WHY);
    }

    private static SeriesCommand reject(CaseId... part) {
        return new RejectSeries(SERIES, ONE, new Known(OTHER, List.of(part)), WHY);
    }

    private static SeriesConfirmed confirmed(MatchKind as, List<CaseId> part) {
        return new SeriesConfirmed(SERIES, ONE, OTHER, part, as, WHY);
    }

    private static SeriesRejected rejected(CaseId... part) {
        return new SeriesRejected(SERIES, ONE, OTHER, List.of(part), WHY);
    }
}
