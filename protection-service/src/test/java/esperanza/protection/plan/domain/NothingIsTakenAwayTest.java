package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.ChangeEvent.ChangePosition.AGREES;
import static esperanza.protection.measure.domain.ChangeRule.APPEAL_PENDING;
import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.handedOver;
import static esperanza.protection.plan.domain.Ana.text;
import static esperanza.protection.plan.domain.OnChange.agreed;
import static esperanza.protection.plan.domain.OnChange.appeal;
import static esperanza.protection.plan.domain.OnChange.appealed;
import static esperanza.protection.plan.domain.OnChange.at;
import static esperanza.protection.plan.domain.OnChange.carryOut;
import static esperanza.protection.plan.domain.OnChange.decision;
import static esperanza.protection.plan.domain.OnChange.ended;
import static esperanza.protection.plan.domain.OnChange.heard;
import static esperanza.protection.plan.domain.OnChange.proposed;
import static esperanza.protection.plan.domain.OnChange.told;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.ActorKind;
import esperanza.kernel.Published;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protection.measure.domain.ChangeCommand.*;
import esperanza.protection.measure.domain.ChangeDecision;
import esperanza.protection.measure.domain.ChangeEvent;
import esperanza.protection.measure.domain.ChangeEvent.*;
import esperanza.protection.measure.domain.ChangeFacts;
import esperanza.protection.measure.domain.ChangeFacts.LastAssessment;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureCommand;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.UseCommand.ReportFailure;
import esperanza.protocol.term.ChangeGround;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Over random histories: nothing is taken away without the whole chain, and no passing of time takes anything away. */
class NothingIsTakenAwayTest {

    private static final int STORIES = 2_000;
    private static final int STEPS = 200;
    private static final List<String> PEOPLE = List.of("ana", "eva", "ida", "holder");
    private static final MeasureDecider DECIDER = new MeasureDecider(Optional.of(new DecidedMeasure(
            Ana.PLAN,
            List.of(Ana.ANA),
            Ana.CASE,
            Ana.MEASURE,
            "holder",
            true,
            Optional.empty(),
            Optional.of(PersonsAnswer.ACCEPTED),
            Optional.empty())));

    private final Random random = new Random(7);

    /** What the world knows beside the measure: it moves on by itself, and the use case reads it. */
    private static final class World {

        private Instant now = NOON;
        private int assessment;
        private boolean lower;
        private RiskLevel level = RiskLevel.MEDIUM;
        private Optional<UUID> decided = Optional.empty();
        private Optional<Instant> appealUntil = Optional.empty();
        private boolean basisChanged;

        private ChangeFacts facts() {
            return new ChangeFacts(
                    Optional.of(new LastAssessment(new UUID(8, assessment), assessment > 0, lower)),
                    Optional.of(level),
                    assessment % 2 == 0,
                    assessment % 5 == 0,
                    assessment % 3 == 0,
                    Set.of(),
                    Set.of());
        }

        private Optional<ChangeDecision> decision() {
            return decided.map(id -> new ChangeDecision(id, true, appealUntil, basisChanged));
        }
    }

    @Test
    void each_measure_that_is_taken_away_has_the_whole_chain_behind_it() {
        int taken = 0;
        for (int story = 0; story < STORIES; story++) {
            World world = new World();
            List<MeasureEvent> history = new ArrayList<>(List.of(handedOver(NOON, "officer")));
            MeasureState state = DECIDER.replay(history);
            for (int step = 0; step < STEPS; step++) {
                goOn(world);
                MeasureCommand command = command(world, story * STEPS + step);
                List<MeasureEvent> events = decided(state, command);
                events.forEach(event -> requireChain(event, history, world, command));
                taken += (int)
                        events.stream().filter(NothingIsTakenAwayTest::takes).count();
                history.addAll(events);
                for (MeasureEvent event : events) {
                    state = DECIDER.evolve(state, event);
                }
            }
        }
        assertThat(taken).as("stories in which something is taken away").isGreaterThan(50);
    }

    @Test
    void time_alone_changes_nothing_and_a_refusal_changes_nothing_else() {
        List<MeasureEvent> history = List.of(
                handedOver(NOON, "officer"),
                proposed(ChangeTo.ENDED, ChangeGround.RISK_CEASED),
                heard(HearingWay.PERSON),
                told(ChangeTelling.IN_PERSON));
        MeasureState state = DECIDER.replay(history);
        assertThat(state.isInHand()).isTrue();
        assertThat(decided(state, carryOut(NOON.plusSeconds(1), "officer", decision())))
                .isEmpty();
        assertThat(DECIDER.replay(history)).isEqualTo(state);
    }

    @Test
    void software_causes_no_event_by_which_a_measure_is_taken_away() {
        assertThat(Arrays.stream(ChangeEvent.class.getPermittedSubclasses())
                        .flatMap(event -> Arrays.stream(
                                event.getAnnotation(Published.class).by())))
                .containsOnly(ActorKind.HUMAN, ActorKind.EXTERNAL);
    }

    /** Both rest on the same version of one stream, so the one that is recorded second is decided on the first. */
    @Test
    void of_an_appeal_and_an_effect_in_the_same_instant_one_is_first() {
        var measure = Scenario.of(DECIDER)
                .given(
                        handedOver(NOON, "officer"),
                        proposed(ChangeTo.ENDED, ChangeGround.RISK_CEASED),
                        heard(HearingWay.PERSON),
                        told(ChangeTelling.IN_PERSON),
                        agreed());
        measure.when(appeal()).then(appealed(false));
        measure.when(carryOut(NOON, "officer", decision())).then(ended());
        var first = List.of(
                handedOver(NOON, "officer"),
                proposed(ChangeTo.ENDED, ChangeGround.RISK_CEASED),
                heard(HearingWay.PERSON),
                told(ChangeTelling.IN_PERSON),
                agreed());
        Scenario.of(DECIDER)
                .given(with(first, appealed(false)))
                .when(carryOut(NOON, "officer", decision()))
                .thenRefused(APPEAL_PENDING);
        Scenario.of(DECIDER).given(with(first, ended())).when(appeal()).then(appealed(true));
    }

    private static MeasureEvent[] with(List<? extends MeasureEvent> history, MeasureEvent last) {
        List<MeasureEvent> all = new ArrayList<>(history);
        all.add(last);
        return all.toArray(MeasureEvent[]::new);
    }

    /** The chain as a lawyer reads it in the history, without the state of the decider. */
    private static void requireChain(MeasureEvent event, List<MeasureEvent> history, World world, MeasureCommand by) {
        if (!takes(event)) {
            return;
        }
        int since = lastIndex(history, ChangeProposed.class);
        ChangeProposed proposed = (ChangeProposed) history.get(since);
        List<MeasureEvent> steps = history.subList(since, history.size());
        ChangeTold told = (ChangeTold) steps.get(lastIndex(steps, ChangeTold.class));
        List<MeasureEvent> afterTelling = steps.subList(lastIndex(steps, ChangeTold.class), steps.size());
        List<ChangeAnswered> answers = all(afterTelling, ChangeAnswered.class);
        boolean agrees = !answers.isEmpty() && agrees(answers.getLast());
        String person = ((CarryOutChange) by).at().by();

        assertThat(all(steps, BeneficiaryHeard.class)).isNotEmpty();
        assertThat(all(steps, ChangeDropped.class)).isEmpty();
        assertThat(all(steps, ChangeAppealed.class)).isEmpty();
        boolean isAnswered = !answers.isEmpty() && (agrees || answers.getLast().position() != AGREES);
        assertThat(isAnswered || world.now.isAfter(told.answerBy().orElseThrow()))
                .isTrue();
        assertThat(agrees || world.now.isAfter(world.appealUntil.orElseThrow())).isTrue();
        assertThat(world.decided).isPresent();
        assertThat(world.basisChanged).isFalse();
        assertThat(proposed.assessmentId()).isEqualTo(new UUID(8, world.assessment));
        assertThat(person).isNotEqualTo(proposed.proposedBy());
        assertThat(all(history, ChangeProposed.class).stream()
                        .filter(each -> each.assessmentId().equals(proposed.assessmentId())))
                .hasSize(1);
    }

    /** A yes at the own door is none, because another may hold the key. */
    private static boolean agrees(ChangeAnswered answer) {
        return answer.position() == AGREES && answer.atDoor().isEmpty();
    }

    private static boolean takes(MeasureEvent event) {
        return event instanceof MeasureEnded || event instanceof MeasureReduced;
    }

    private static int lastIndex(List<MeasureEvent> events, Class<?> kind) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (kind.isInstance(events.get(i))) {
                return i;
            }
        }
        throw new AssertionError("taken away without " + kind.getSimpleName());
    }

    private static <T> List<T> all(List<MeasureEvent> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static List<MeasureEvent> decided(MeasureState state, MeasureCommand command) {
        try {
            return DECIDER.decide(state, command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private void goOn(World world) {
        world.now = world.now.plusSeconds(random.nextInt(8));
        switch (random.nextInt(40)) {
            case 0 -> {
                world.assessment++;
                world.lower = random.nextInt(4) > 0;
                world.level = RiskLevel.values()[random.nextInt(RiskLevel.values().length)];
                world.basisChanged = world.decided.isPresent();
            }
            case 1, 2, 3, 4, 5 -> {
                world.decided = Optional.of(new UUID(9, random.nextInt()));
                world.appealUntil = Optional.empty();
                world.basisChanged = false;
            }
            case 6, 7, 8, 9, 10 -> world.appealUntil = Optional.of(world.now.plusSeconds(10));
            default -> {}
        }
    }

    private MeasureCommand command(World world, int number) {
        String who = one(PEOPLE);
        List<Supplier<MeasureCommand>> some = List.of(
                () -> new ProposeChange(
                        at(world.now, who),
                        new UUID(10, number),
                        one(List.of(ChangeTo.values())),
                        one(List.of(ChangeGround.values())),
                        random.nextInt(8) > 0,
                        world.facts(),
                        text()),
                () -> new HearBeneficiary(at(world.now, who), one(List.of(HearingWay.values())), text()),
                () -> new TellChange(
                        one(List.of(ChangeTelling.values())), Optional.of(world.now.plusSeconds(10)), text()),
                () -> new AnswerChange(
                        at(world.now, who), BENEFICIARY, one(List.of(ChangePosition.values())), Optional.empty()),
                () -> new AnswerChangeAtDoor(
                        at(world.now, "person"), BENEFICIARY, one(List.of(ChangePosition.values())), Optional.empty()),
                () -> random.nextInt(4) == 0 ? appeal() : new ReportFailure(text()),
                () -> random.nextInt(4) == 0 ? new DropChange(text()) : new ReportFailure(text()),
                () -> new CarryOutChange(at(world.now, who), world.decision(), world.facts(), Optional.empty()),
                () -> new CarryOutChange(at(world.now, who), world.decision(), world.facts(), Optional.empty()));
        return one(some).get();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
