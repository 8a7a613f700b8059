package esperanza.investigation.figures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.disclosure.Disclosure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {

    private static final Milestones MILESTONES = new Milestones(List.of(
            Milestone.of("REPORTED; ; intake.report-received"),
            Milestone.of("OPENED; REPORTED; investigation.file-registered"),
            Milestone.of("ACT; OPENED; investigation.act-done")));

    /** Of 20 cases: what was shown, what is exact now, and what is shown next. */
    @ParameterizedTest
    @CsvSource({
        // opened: shown, exact; act: shown, exact; next opened, next act
        "0, 4, 0, 0, 0, 0",
        "0, 5, 0, 0, 5, 0",
        "0, 15, 0, 0, 15, 0",
        "0, 16, 0, 0, 15, 0",
        "0, 19, 0, 4, 15, 0",
        "0, 20, 0, 20, 20, 20",
        "0, 20, 0, 17, 20, 15",
        "5, 9, 0, 0, 5, 0",
        "5, 10, 0, 0, 10, 0",
        "10, 16, 5, 9, 15, 5",
        "10, 10, 5, 10, 10, 10",
        "10, 10, 5, 9, 10, 5",
        "15, 19, 0, 19, 15, 15",
        "10, 7, 5, 3, 10, 5",
        "15, 20, 5, 20, 20, 20"
    })
    void a_number_moves_by_five_or_more_and_leaves_none_or_five_behind(
            int openedBefore, int opened, int actBefore, int act, int nextOpened, int nextAct) {
        assertThat(Steps.next(
                        MILESTONES,
                        20,
                        Map.of("OPENED", openedBefore, "ACT", actBefore),
                        Map.of("REPORTED", 20, "OPENED", opened, "ACT", act),
                        drawn(0)))
                .isEqualTo(Map.of("REPORTED", 20, "OPENED", nextOpened, "ACT", nextAct));
    }

    /** The highest threshold was drawn: nine. */
    @ParameterizedTest
    @CsvSource({"0, 8, 0", "0, 9, 5", "5, 13, 5", "5, 14, 10", "5, 20, 20", "10, 3, 10"})
    void what_was_drawn_decides_whether_a_number_moves(int before, int opened, int next) {
        assertThat(Steps.next(
                        MILESTONES, 20, Map.of("REPORTED", 20, "OPENED", before), Map.of("OPENED", opened), drawn(4)))
                .isEqualTo(Map.of("REPORTED", 20, "OPENED", next, "ACT", 0));
    }

    private static Steps.Moves drawn(int drawn) {
        Disclosure disclosure = new Disclosure((bound, words) -> drawn);
        return (milestone, then, now) -> disclosure.moves(milestone, Instant.EPOCH, then, now);
    }
}
