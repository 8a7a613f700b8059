package esperanza.intake.likeness.domain;

import static esperanza.protocol.vocabulary.LikenessReason.LIKE_WORDING;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_AREA;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_DAYS;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.likeness.domain.LikenessCommand.JoinSeries;
import esperanza.intake.likeness.domain.LikenessEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LikenessDeciderTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(2, 2));
    private static final ReportId REPORT = new ReportId(new UUID(3, 3));
    private static final ReportId OTHER_REPORT = new ReportId(new UUID(4, 4));
    private static final Joined BY_NUMBER = new Joined(new UUID(5, 1), List.of(SAME_NUMBER));
    private static final Joined BY_WORDS = new Joined(new UUID(5, 2), List.of(LIKE_WORDING));

    private final Scenario<LikenessCommand, Likeness, LikenessEvent> report = Scenario.of(new LikenessDecider());

    @Test
    void a_report_says_once_which_series_it_joins_and_why() {
        SeriesJoined joined = joined(List.of(BY_NUMBER), List.of(SAME_NUMBER, SAME_AREA), near(SAME_NUMBER, SAME_AREA));
        report.given()
                .when(join(List.of(BY_NUMBER), near(SAME_NUMBER, SAME_AREA)))
                .then(joined);
        report.given(joined).when(join(List.of(BY_NUMBER), near(SAME_NUMBER))).thenNothing();
    }

    @Test
    void a_further_series_or_reason_is_told_beside_those_before_it() {
        SeriesJoined first = joined(List.of(BY_NUMBER), List.of(SAME_NUMBER), near(SAME_NUMBER));
        report.given(first)
                .when(join(List.of(BY_WORDS), near(LIKE_WORDING)))
                .then(joined(List.of(BY_NUMBER, BY_WORDS), List.of(SAME_NUMBER, LIKE_WORDING), near(LIKE_WORDING)));
        report.given(first)
                .when(join(List.of(BY_NUMBER), near(SAME_NUMBER, SAME_DAYS)))
                .then(joined(List.of(BY_NUMBER), List.of(SAME_NUMBER, SAME_DAYS), near(SAME_NUMBER, SAME_DAYS)));
        Joined byBoth = new Joined(BY_NUMBER.seriesId(), List.of(SAME_NUMBER, LIKE_WORDING));
        report.given(first)
                .when(join(List.of(new Joined(BY_NUMBER.seriesId(), List.of(LIKE_WORDING))), near(LIKE_WORDING)))
                .then(joined(List.of(byBoth), List.of(SAME_NUMBER, LIKE_WORDING), near(LIKE_WORDING)));
    }

    @Test
    void what_many_reports_share_is_no_series() {
        Joined byArea = new Joined(new UUID(5, 3), List.of(SAME_AREA));
        report.given().when(join(List.of(byArea), near(SAME_AREA))).thenNothing();
    }

    @Test
    void a_pair_that_was_found_before_there_were_series_is_still_read() {
        report.given(new LikenessFound(new UUID(9, 9), ONE, REPORT, OTHER, OTHER_REPORT, List.of(SAME_NUMBER)))
                .when(join(List.of(BY_NUMBER), near(SAME_NUMBER)))
                .then(joined(List.of(BY_NUMBER), List.of(SAME_NUMBER), near(SAME_NUMBER)));
    }

    @Test
    void the_nearest_are_named_so_that_their_walls_count() {
        assertThat(joined(List.of(BY_NUMBER), List.of(SAME_NUMBER), near(SAME_NUMBER))
                        .cases())
                .containsExactly(ONE, OTHER);
    }

    private static Near near(LikenessReason... reasons) {
        return new Near(OTHER, OTHER_REPORT, List.of(reasons));
    }

    private static JoinSeries join(List<Joined> series, Near near) {
        return new JoinSeries(ONE, REPORT, series, List.of(near));
    }

    private static SeriesJoined joined(List<Joined> series, List<LikenessReason> reasons, Near near) {
        return new SeriesJoined(ONE, REPORT, series, reasons, List.of(near));
    }
}
