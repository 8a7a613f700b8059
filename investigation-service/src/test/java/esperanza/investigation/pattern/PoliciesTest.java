package esperanza.investigation.pattern;

import static esperanza.protocol.vocabulary.LikenessReason.SAME_NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.pattern.domain.MatchEvent.MatchConfirmed;
import esperanza.investigation.pattern.domain.MatchId;
import esperanza.investigation.pattern.domain.MatchKind;
import esperanza.investigation.pattern.domain.SeriesEvent.SeriesConfirmed;
import esperanza.investigation.pattern.domain.SeriesId;
import esperanza.investigation.programme.domain.ProgrammeCommand.CallProgrammeReview;
import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final CaseId ONE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final EventId CAUSE = new EventId(new UUID(9, 9));

    @Test
    void confirmed_cases_of_a_series_call_for_the_reviews_of_their_files() {
        SeriesConfirmed confirmed = new SeriesConfirmed(
                new SeriesId(new UUID(5, 5)),
                ONE,
                OTHER,
                List.of(ONE, OTHER),
                MatchKind.SAME_AUTHOR,
                Personal.of(ONE.value(), "…"));
        assertThat(new WhenCasesAreConfirmedThenTheirFilesAreReviewed().react(recorded(confirmed)))
                .containsExactlyElementsOf(
                        Stream.concat(reviews(ONE), reviews(OTHER)).toList());
    }

    @Test
    void a_confirmed_match_calls_for_the_reviews_of_both_files() {
        MatchConfirmed confirmed = new MatchConfirmed(
                MatchId.of(ONE, OTHER),
                ONE,
                OTHER,
                MatchKind.SAME_AUTHOR,
                List.of(SAME_NUMBER),
                Personal.of(ONE.value(), "…"));
        assertThat(new WhenAMatchIsConfirmedThenBothFilesAreReviewed().react(recorded(confirmed)))
                .containsExactlyElementsOf(
                        Stream.concat(reviews(ONE), reviews(OTHER)).toList());
    }

    private static Stream<Instruction> reviews(CaseId of) {
        return Stream.of(
                new Instruction(new StreamId("programme", of.value()), new CallProgrammeReview(of, CAUSE)),
                new Instruction(
                        new StreamId("hypothesis", HypothesisId.first(of).value()),
                        new HypothesisCommand.CallReview(of, CAUSE)),
                new Instruction(new StreamId("closure", of.value()), new ClosureCommand.CallReview(of, CAUSE)));
    }

    private static <E> Recorded<E> recorded(E event) {
        return new Recorded<>(1, 1, CAUSE, Actor.system("intake"), Instant.EPOCH, Instant.EPOCH, event);
    }
}
