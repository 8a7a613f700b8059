package esperanza.investigation.hypothesis.domain;

import static esperanza.investigation.hypothesis.domain.Example.BECAUSE;
import static esperanza.investigation.hypothesis.domain.Example.CASE;
import static esperanza.investigation.hypothesis.domain.Example.DISCARD;
import static esperanza.investigation.hypothesis.domain.Example.FACT;
import static esperanza.investigation.hypothesis.domain.Example.FIRST;
import static esperanza.investigation.hypothesis.domain.Example.NO_WORK;
import static esperanza.investigation.hypothesis.domain.Example.OTHER;
import static esperanza.investigation.hypothesis.domain.Example.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Adopt;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ApprovePrivateLife;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.CallReview;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Discard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.DropDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Establish;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.KeepDiscarded;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.NameInterests;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeAlternative;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeFirst;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Reopen;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Support;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Weaken;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.HypothesisStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is commanded in whatever order: what was accepted can be folded. A failure names the seed of its story. */
class HypothesisHistoriesTest {

    private static final int STORIES = 500;
    private static final int STEPS = 60;

    private static final List<HypothesisCommand> COMMANDS = List.of(
            new ProposeFirst(CASE, FIRST),
            new ProposeAlternative(CASE, OTHER, StereotypeCheck.PRIVATE_LIFE, "inés", WHY, WHY),
            new ProposeAlternative(CASE, OTHER, StereotypeCheck.WORK, "inés", WHY, WHY),
            new ApprovePrivateLife(CASE, "sara", WHY),
            new Adopt(CASE, WHY),
            new NameInterests(CASE, List.of("The dam"), WHY),
            new Support(CASE, BECAUSE, WHY),
            new Weaken(CASE, BECAUSE, WHY),
            new ProposeDiscard(CASE, DISCARD, NO_WORK, StereotypeCheck.WORK, "inés", WHY),
            new DropDiscard(CASE, DISCARD, WHY),
            new Discard(CASE, DISCARD, NO_WORK, List.of(), "sara", WHY),
            new Discard(CASE, DISCARD, NO_WORK, List.of(), "inés", WHY),
            new CallReview(CASE, BECAUSE.getFirst()),
            new KeepDiscarded(CASE, BECAUSE.getFirst(), WHY),
            new Reopen(CASE, BECAUSE, WHY),
            new Establish(CASE, FACT, false, WHY),
            new Establish(CASE, FACT, true, WHY));

    private final HypothesisDecider decider = new HypothesisDecider();

    @Test
    void every_accepted_history_is_folded_and_no_rule_of_two_persons_is_passed_by() {
        for (long seed = 0; seed < STORIES; seed++) {
            for (Hypothesis state : story(new Random(seed))) {
                if (state instanceof Known known) {
                    assertThat(known.wasAdopted() && !known.mayBeWorked())
                            .as("private life without approval, seed %s", seed)
                            .isFalse();
                    assertThat(known.isFirst() && known.status() == HypothesisStatus.DISCARDED)
                            .as("the link with the defence work without its work, seed %s", seed)
                            .isFalse();
                    assertThat(known.reviews().isEmpty() || known.status() == HypothesisStatus.DISCARDED)
                            .as("a review of what is not discarded, seed %s", seed)
                            .isTrue();
                    assertThat(known.discard().isEmpty() || known.isWorked())
                            .as("a proposed discard of what is not worked, seed %s", seed)
                            .isTrue();
                }
            }
        }
    }

    /** The states of one story, each folded from the whole history. */
    private List<Hypothesis> story(Random random) {
        List<HypothesisEvent> history = new ArrayList<>();
        List<Hypothesis> states = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            Hypothesis state = decider.replay(history);
            states.add(state);
            try {
                history.addAll(decider.decide(state, COMMANDS.get(random.nextInt(COMMANDS.size()))));
            } catch (RuleViolation refused) {
                assertThat(refused.rule().title()).isNotBlank();
            }
        }
        return states;
    }
}
