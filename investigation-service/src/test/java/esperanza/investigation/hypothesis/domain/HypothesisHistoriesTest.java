package esperanza.investigation.hypothesis.domain;

import static esperanza.investigation.hypothesis.domain.Example.BECAUSE;
import static esperanza.investigation.hypothesis.domain.Example.CASE;
import static esperanza.investigation.hypothesis.domain.Example.DISCARD;
import static esperanza.investigation.hypothesis.domain.Example.FACT;
import static esperanza.investigation.hypothesis.domain.Example.FIRST;
import static esperanza.investigation.hypothesis.domain.Example.OTHER;
import static esperanza.investigation.hypothesis.domain.Example.WHY;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.hypothesis.domain.Basis.Line;
import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.kernel.Actor;
import esperanza.kernel.At;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.HypothesisStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is commanded in whatever order: what was accepted can be folded. A failure names the seed of its story. */
class HypothesisHistoriesTest {

    private static final int STORIES = 2_000;
    private static final int STEPS = 60;
    private static final List<String> PEOPLE = List.of("inés", "sara", "rosa");

    /** An accepted command, the hypothesis before it, and what followed. */
    private record Step(Hypothesis before, HypothesisCommand command, List<HypothesisEvent> events) {}

    private final HypothesisDecider decider = new HypothesisDecider();

    @Test
    void every_accepted_history_is_folded_and_no_rule_of_two_persons_is_passed_by() {
        for (long seed = 0; seed < STORIES; seed++) {
            for (Hypothesis state : states(story(new Random(seed)))) {
                if (state instanceof Known known) {
                    assertThat(known.wasAdopted() && !known.mayBeWorked())
                            .as("private life without approval, seed %s", seed)
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

    @Test
    void the_link_with_the_defence_work_is_never_discarded_without_its_guards() {
        int discarded = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            for (Step step : story(new Random(seed))) {
                if (step.before() instanceof Known known && step.command() instanceof Discard discard) {
                    DiscardProposed proposed = known.discard().orElseThrow();
                    assertThat(discard.approver().person()).as("seed %s", seed).isNotEqualTo(proposed.proposedBy());
                    assertThat(discard.approver().answersForTheFile()).isFalse();
                    assertThat(discard.basis().lines()).allMatch(Line::ended);
                    assertThat(discard.basis().lineRefs()).containsExactlyInAnyOrderElementsOf(proposed.lines());
                    if (known.isFirst()) {
                        assertThat(proposed.context())
                                .isPresent()
                                .isEqualTo(discard.basis().context());
                        assertThat(discard.basis().lines()).anyMatch(Line::linksDefence);
                        assertThat(discard.basis().newFacts()).isZero();
                        assertThat(discard.told())
                                .as("seed %s", seed)
                                .isNotEmpty()
                                .allMatch(told -> told.notice().isPresent() && !told.answerTermRuns())
                                .noneMatch(told -> told.withheldForDangerBy()
                                        .equals(Optional.of(discard.approver().person())));
                        discarded++;
                    }
                }
            }
        }
        assertThat(discarded).as("stories that discard it").isGreaterThan(20);
    }

    @Test
    void a_hypothesis_is_kept_discarded_by_a_person_who_had_no_part_in_the_discard() {
        int kept = 0;
        for (long seed = 0; seed < STORIES; seed++) {
            Set<String> discarded = Set.of();
            for (Step step : story(new Random(seed))) {
                if (step.before() instanceof Known known && step.command() instanceof Discard discard) {
                    discarded = Set.of(
                            known.discard().orElseThrow().proposedBy(),
                            discard.approver().person());
                }
                if (step.command() instanceof KeepDiscarded keep) {
                    assertThat(discarded)
                            .as("seed %s", seed)
                            .hasSize(2)
                            .doesNotContain(keep.at().by());
                    kept++;
                }
            }
        }
        assertThat(kept).as("stories that keep it discarded").isGreaterThan(10);
    }

    /** The states of one story, each folded from the whole history. */
    private List<Hypothesis> states(List<Step> story) {
        List<HypothesisEvent> history = new ArrayList<>();
        List<Hypothesis> states = new ArrayList<>();
        for (Step step : story) {
            history.addAll(step.events());
            states.add(decider.replay(history));
        }
        return states;
    }

    private List<Step> story(Random random) {
        Hypothesis state = decider.initial();
        List<Step> story = new ArrayList<>();
        List<Recorded<HypothesisEvent>> history = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            HypothesisCommand command = command(random, Discarders.of(history));
            try {
                List<HypothesisEvent> events = decider.decide(state, command);
                story.add(new Step(state, command, events));
                for (HypothesisEvent event : events) {
                    state = decider.evolve(state, event);
                    history.add(recorded(by(command), event));
                }
            } catch (RuleViolation refused) {
                assertThat(refused.rule().title()).isNotBlank();
            }
        }
        return story;
    }

    private static String by(HypothesisCommand command) {
        return switch (command) {
            case ProposeDiscard propose -> propose.at().by();
            case Discard discard -> discard.approver().person();
            default -> "somebody";
        };
    }

    private static Recorded<HypothesisEvent> recorded(String by, HypothesisEvent event) {
        Actor actor = Actor.human("investigator", by, "MECHANISM");
        return new Recorded<>(1, 1, BECAUSE.getFirst(), actor, Instant.EPOCH, Instant.EPOCH, event);
    }

    private static HypothesisCommand command(Random random, Set<String> discardedBy) {
        return switch (random.nextInt(16)) {
            case 0 -> new ProposeFirst(CASE, FIRST);
            case 1 ->
                new ProposeAlternative(
                        CASE, Example.by("inés"), OTHER, any(random, StereotypeCheck.values()), WHY, WHY);
            case 2 -> new ApprovePrivateLife(CASE, at(random), WHY);
            case 3 -> new Adopt(CASE, WHY);
            case 4 -> new NameInterests(CASE, List.of("The dam"), WHY);
            case 5 -> new Support(CASE, BECAUSE, WHY);
            case 6 -> new Weaken(CASE, BECAUSE, WHY);
            case 7, 8 -> proposeDiscard(random);
            case 9, 10, 11 ->
                new Discard(
                        CASE,
                        DISCARD,
                        basis(random),
                        told(random),
                        new Writer(person(random), random.nextInt(4) == 0),
                        WHY);
            case 12 -> new CallReview(CASE, BECAUSE.getFirst());
            case 13 -> new KeepDiscarded(CASE, at(random), BECAUSE.getFirst(), discardedBy, WHY);
            case 14 -> random.nextBoolean() ? new Reopen(CASE, BECAUSE, WHY) : new DropDiscard(CASE, DISCARD, WHY);
            default -> new Establish(CASE, FACT, random.nextInt(20) == 0, WHY);
        };
    }

    private static ProposeDiscard proposeDiscard(Random random) {
        Optional<Ref> context = context(random);
        Basis basis = basis(random);
        return new ProposeDiscard(CASE, at(random), DISCARD, context, basis, StereotypeCheck.WORK, WHY);
    }

    /** A line has ended in its first version, and is worked again in the second. */
    private static Basis basis(Random random) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < 2; line++) {
            if (random.nextInt(5) > 0) {
                int version = 1 + random.nextInt(8) / 6;
                lines.add(new Line(new Ref(new UUID(9, line), version), line == 0, version == 1));
            }
        }
        return new Basis(context(random), lines, List.of(), random.nextInt(8) / 7);
    }

    private static Optional<Ref> context(Random random) {
        return random.nextInt(5) == 0
                ? Optional.empty()
                : Optional.of(new Ref(new UUID(8, 1), 1 + random.nextInt(8) / 7));
    }

    private static List<Told> told(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(party -> new Told(
                        new PartyRef(new UUID(0, party)),
                        random.nextInt(6) > 0 ? Optional.of(new UUID(11, party)) : Optional.empty(),
                        random.nextInt(6) == 0 ? Optional.of(person(random)) : Optional.empty(),
                        random.nextInt(6) == 0))
                .toList();
    }

    private static At at(Random random) {
        return Example.by(person(random));
    }

    private static String person(Random random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
