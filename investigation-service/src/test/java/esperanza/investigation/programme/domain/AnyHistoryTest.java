package esperanza.investigation.programme.domain;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.Role;
import esperanza.investigation.evidence.domain.AuthorisationMeasure;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.ActCommand.What;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Whatever a few people try on one case in whatever order: what is accepted folds, an exhausted line has no open act,
 * and a programme in force had an act for each open line. Each seed gives another story; a failure names the seed.
 */
class AnyHistoryTest {

    private static final int STORIES = 500;
    private static final int STEPS = 80;
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final List<String> PEOPLE = List.of("inés", "omar", "sara");

    @Test
    void what_was_accepted_folds_and_keeps_its_promises() {
        int programmes = 0;
        int exhausted = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            Story story = new Story(new Random(seed));
            for (int step = 0; step < STEPS; step++) {
                story.step();
            }
            assertThat(story.broken).as("seed %s", seed).isEmpty();
            programmes += story.programme.version();
            exhausted += story.exhausted;
        }
        assertThat(programmes).as("the stories reach approvals").isPositive();
        assertThat(exhausted).as("the stories reach exhausted lines").isPositive();
    }

    /** The streams of one case, and what was wrong with them. */
    private static final class Story {

        private final Random random;
        private final List<String> broken = new ArrayList<>();
        private final Map<LineId, Line.Known> lines = new HashMap<>();
        private final Map<ActId, Act.Known> acts = new HashMap<>();
        private Programme programme = Programme.NONE;
        private int exhausted;

        Story(Random random) {
            this.random = random;
        }

        void step() {
            LineId line = new LineId(new UUID(2, random.nextInt(3)));
            ActId act = new ActId(new UUID(3, random.nextInt(6)));
            switch (random.nextInt(3)) {
                case 0 -> {
                    if (after(new LineDecider(), line(line), ofLine(line)) instanceof Line.Known next) {
                        lines.put(line, next);
                    }
                }
                case 1 -> {
                    if (after(new ActDecider(), act(act), ofAct(act, line)) instanceof Act.Known next) {
                        acts.put(act, next);
                    }
                }
                default -> programme = after(new ProgrammeDecider(), programme, ofProgramme());
            }
        }

        /** The state after the command; the same state if it is refused. */
        private <C, S, E> S after(Decider<C, S, E> decider, S state, C command) {
            try {
                List<E> events = decider.decide(state, command);
                events.forEach(this::look);
                S next = state;
                for (E event : events) {
                    next = decider.evolve(next, event);
                }
                return next;
            } catch (RuleViolation refused) {
                return state;
            }
        }

        private void look(Object event) {
            switch (event) {
                case LineEvent.LineExhausted ended -> {
                    exhausted++;
                    if (known(ended.lineId()).values().stream().anyMatch(each -> each.state() == Act.State.ORDERED)) {
                        broken.add("exhausted with an open act");
                    }
                }
                case ProgrammeEvent.ProgrammeApproved approved -> {
                    if (approved.version() != programme.version() + 1) {
                        broken.add("a version was left out");
                    }
                    approved.lines().stream()
                            .filter(each -> !line(each).in(CASE).hasEnded()
                                    && known(each).isEmpty())
                            .forEach(each -> broken.add("a line without an act"));
                }
                default -> {}
            }
        }

        private LineCommand ofLine(LineId line) {
            return switch (random.nextInt(5)) {
                case 0 ->
                    new LineCommand.OpenLine(
                            CASE,
                            somebody(),
                            line,
                            any(List.of(LineCode.values())),
                            List.of(HypothesisId.first(CASE)),
                            WORDS,
                            new LineCommand.PrivateLife(random.nextBoolean(), random.nextBoolean()));
                case 1 -> new LineCommand.BlockLine(CASE, line, any(List.of(Line.Obstacle.values())), WORDS);
                case 2 -> new LineCommand.ResumeLine(CASE, line, Optional.empty(), WORDS);
                case 3 -> new LineCommand.ExhaustLine(CASE, line, known(line), WORDS);
                default ->
                    new LineCommand.CloseLine(
                            CASE,
                            somebody(),
                            line,
                            any(List.of(Line.ClosingGround.values())),
                            random.nextBoolean(),
                            WORDS);
            };
        }

        private ActCommand ofAct(ActId act, LineId line) {
            What what = new What(any(List.of(ActType.values())), line, line(line));
            ActCommand.Outcome outcome = new ActCommand.Outcome(
                    any(List.of(Act.Result.values())),
                    List.of(),
                    Optional.empty(),
                    Optional.of(new ActCommand.Allowed(any(List.of(AuthorisationMeasure.values())), Optional.empty())),
                    WORDS);
            Act.Hindrance ground = any(List.of(Act.Hindrance.values()));
            return switch (random.nextInt(7)) {
                case 0 ->
                    new ActCommand.OrderAct(
                            CASE, somebody(), act, what, person(), instant(), Optional.empty(), WORDS, WORDS);
                case 1 -> new ActCommand.DoWithoutOrder(CASE, somebody(), act, what, outcome, WORDS);
                case 2 -> new ActCommand.DoAct(CASE, somebody(), act, outcome);
                case 3 -> new ActCommand.RefuseAct(CASE, somebody(), act, ground, WORDS);
                case 4 -> new ActCommand.SayImpossible(CASE, somebody(), act, ground, WORDS);
                case 5 -> new ActCommand.WithdrawAct(CASE, act, WORDS);
                default -> new ActCommand.MoveDue(CASE, somebody(), act, instant(), WORDS);
            };
        }

        private ProgrammeCommand ofProgramme() {
            return switch (random.nextInt(6)) {
                case 0 ->
                    new ProgrammeCommand.ApproveProgramme(
                            CASE,
                            somebody(),
                            List.copyOf(lines.keySet()),
                            List.copyOf(acts.keySet()),
                            instant(),
                            WORDS,
                            Optional.empty(),
                            new ProgrammeCommand.Basis(random.nextInt(4) > 0, Map.copyOf(lines), Map.copyOf(acts)));
                case 1 ->
                    new ProgrammeCommand.ReviewProgramme(
                            CASE,
                            somebody(),
                            random.nextInt(3),
                            List.of(),
                            any(List.of(Programme.ReviewOutcome.values())),
                            instant(),
                            WORDS);
                case 2 ->
                    new ProgrammeCommand.AnswerInactivity(
                            CASE,
                            somebody(),
                            new UUID(4, random.nextInt(4)),
                            any(List.of(Programme.InactivityStep.values())),
                            Set.of(any(List.of(Role.SUPERVISOR, Role.OMBUDSMAN))),
                            WORDS);
                case 3 ->
                    new ProgrammeCommand.ProposeSuspension(
                            CASE,
                            somebody(),
                            any(List.of(Programme.SuspensionGround.values())),
                            instant(),
                            WORDS,
                            random.nextBoolean());
                case 4 -> new ProgrammeCommand.SuspendInvestigation(CASE, somebody(), WORDS, random.nextBoolean());
                default -> new ProgrammeCommand.ResumeInvestigation(CASE, WORDS);
            };
        }

        private Line line(LineId id) {
            return Optional.<Line>ofNullable(lines.get(id)).orElseGet(Line.Unknown::new);
        }

        private Act act(ActId id) {
            return Optional.<Act>ofNullable(acts.get(id)).orElseGet(Act.Unknown::new);
        }

        private Map<ActId, Act.Known> known(LineId of) {
            Map<ActId, Act.Known> known = new HashMap<>(acts);
            known.values().removeIf(each -> !each.line().equals(of));
            return known;
        }

        private Instant instant() {
            return NOW.plusSeconds(random.nextInt(10) - 2L);
        }

        private At somebody() {
            return new At(NOW, person());
        }

        private String person() {
            return any(PEOPLE);
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
