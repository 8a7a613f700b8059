package esperanza.intake.likeness.domain;

import static esperanza.protocol.vocabulary.LikenessReason.LIKE_WORDING;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_AREA;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_DAYS;
import static esperanza.protocol.vocabulary.LikenessReason.SAME_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.likeness.domain.LikenessCommand.FindLikeness;
import esperanza.intake.likeness.domain.LikenessEvent.LikenessFound;
import esperanza.intake.report.ReportStreams;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.LikenessReason;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LikenessDeciderTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(2, 2));
    private static final UUID PAIR = ReportStreams.likeness(ONE, OTHER).id();
    private static final ReportId REPORT = new ReportId(new UUID(3, 3));
    private static final ReportId OTHER_REPORT = new ReportId(new UUID(4, 4));

    private final Scenario<LikenessCommand, Set<LikenessReason>, LikenessEvent> pair =
            Scenario.of(new LikenessDecider());

    @Test
    void what_is_alike_is_found_once_whichever_of_the_two_was_compared() {
        pair.given().when(find(SAME_NUMBER, SAME_AREA)).then(found(SAME_NUMBER, SAME_AREA));
        pair.given(found(SAME_NUMBER, SAME_AREA))
                .when(find(SAME_AREA, SAME_NUMBER))
                .thenNothing();
        pair.given(found(SAME_NUMBER, SAME_AREA)).when(find(SAME_NUMBER)).thenNothing();
        pair.given(new LikenessFound(PAIR, OTHER, OTHER_REPORT, ONE, REPORT, List.of(SAME_NUMBER)))
                .when(find(SAME_NUMBER))
                .thenNothing();
    }

    @Test
    void a_further_reason_is_found_beside_those_before_it() {
        pair.given(found(SAME_NUMBER))
                .when(find(LIKE_WORDING, SAME_DAYS))
                .then(found(SAME_NUMBER, LIKE_WORDING, SAME_DAYS));
    }

    @Test
    void what_many_reports_share_is_no_likeness_alone() {
        pair.given().when(find(SAME_AREA, SAME_DAYS)).thenNothing();
    }

    @Test
    void both_cases_are_named_so_that_the_walls_of_both_count() {
        assertThat(found(SAME_NUMBER).cases()).containsExactly(ONE, OTHER);
        assertThat(ReportStreams.likeness(ONE, OTHER)).isEqualTo(ReportStreams.likeness(OTHER, ONE));
    }

    private static FindLikeness find(LikenessReason... reasons) {
        return new FindLikeness(PAIR, ONE, REPORT, OTHER, OTHER_REPORT, Set.of(reasons));
    }

    private static LikenessFound found(LikenessReason... reasons) {
        return new LikenessFound(PAIR, ONE, REPORT, OTHER, OTHER_REPORT, List.of(reasons));
    }
}
