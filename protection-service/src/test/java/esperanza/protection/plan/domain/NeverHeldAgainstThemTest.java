package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.PersonsVoice.BENEFICIARY;
import static esperanza.protection.plan.domain.Ana.ANA;
import static esperanza.protection.plan.domain.Ana.CASE;
import static esperanza.protection.plan.domain.Ana.MEASURE;
import static esperanza.protection.plan.domain.Ana.NOON;
import static esperanza.protection.plan.domain.Ana.PLAN;
import static esperanza.protection.plan.domain.Ana.REPORT;
import static esperanza.protection.plan.domain.Ana.by;
import static esperanza.protection.plan.domain.Ana.decided;
import static esperanza.protection.plan.domain.Ana.linked;
import static esperanza.protection.plan.domain.Ana.text;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.plan.domain.ConversationCommand.OfferMeasures;
import esperanza.protection.plan.domain.GrantCommand.AnswerMeasure;
import esperanza.protection.plan.domain.GrantCommand.GrantMeasure;
import esperanza.protection.plan.domain.GrantCommand.InUse;
import esperanza.protection.plan.domain.GrantEvent.GrantRoute;
import esperanza.protection.plan.domain.GrantEvent.MeasureDeclined;
import esperanza.protection.plan.domain.GrantEvent.ProtectedUnit;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the person declines or gives back is never held against them: the same follows with it and without it. */
class NeverHeldAgainstThemTest {

    private static final int STORIES = 300;
    private static final PlanDecider DECIDER = new PlanDecider();
    private static final List<MeasureId> MEASURES = List.of(MEASURE, measure(2), measure(3));

    /** Commands that say nothing of the measure which is declined. */
    private final Random random = new Random(1);

    @Test
    void level_offers_and_other_measures_follow_in_each_story_as_if_nothing_had_been_declined() {
        for (int story = 0; story < STORIES; story++) {
            Plan without = DECIDER.replay(List.of(linked(ANA, CASE, REPORT, 1, false), decided(CASE, ANA)));
            Plan with = without;
            for (int step = 0; step < 12; step++) {
                with = random.nextBoolean() ? DECIDER.evolve(with, declined()) : with;
                PlanCommand command = command(story * 100 + step);
                List<Object> first = outcome(without, command);
                assertThat(outcome(with, command)).isEqualTo(first);
                without = after(without, first);
                with = after(with, first);
            }
        }
    }

    /**
     * The term of the measure itself ends, the checklist excuses the State for the urgent measure, and there are words
     * for both. One figure counts how many of the measures that were offered were declined. Nothing else in the data of the
     * house names them.
     */
    @Test
    void no_instrument_item_or_figure_about_a_person_reads_it() throws IOException {
        assertThat(named("measure-declined", "measure-returned", "plan-left"))
                .containsExactly(
                        "checklist.1.csv: UR-04",
                        "checklist.2.csv: UR-04",
                        "checklist.3.csv: UR-04",
                        "milestones.2.csv: DECLINED",
                        "moments.csv: MEASURE_DECLINED",
                        "moments.csv: MEASURE_RETURNED",
                        "names.csv: TimelineEvent.protection.measure-declined",
                        "names.csv: TimelineEvent.protection.measure-returned",
                        "names.csv: TimelineEvent.protection.plan-left");
        assertThat(named("MEASURE_DECLINED", "MEASURE_RETURNED"))
                .containsExactly(
                        "moments.csv: MEASURE_DECLINED",
                        "moments.csv: MEASURE_RETURNED",
                        "vocabulary.csv: LegalMoment",
                        "xx.yaml:     withdrawnBy: [HANDOVER_CONTESTED, GRANTED_HANDOVER_CONTESTED, MEASURE_DECLINED, MEASURE_RETURNED, MEASURE_ENDED, MEASURE_SUSPENDED]",
                        "xx.yaml:     withdrawnBy: [MEASURE_DECLINED, MEASURE_ENDED, MEASURE_SUSPENDED]",
                        "xx.yaml:     withdrawnBy: [MEASURE_DECLINED, MEASURE_RETURNED, MEASURE_ENDED, MEASURE_SUSPENDED]");
    }

    private PlanCommand command(int number) {
        List<Supplier<PlanCommand>> some = List.of(
                () -> assess(number),
                () -> grant(MEASURES.get(1 + random.nextInt(2)), number),
                () -> answer(MEASURES.get(1 + random.nextInt(2))),
                () -> new OfferMeasures(
                        new UUID(7, number),
                        List.of(measure(100 + number)),
                        Personal.of(ANA.value(), List.of(MeasureType.ESCORT)),
                        Optional.empty()));
        return some.get(random.nextInt(some.size())).get();
    }

    private AssessRisk assess(int number) {
        RiskLevel level = RiskLevel.values()[random.nextInt(RiskLevel.values().length)];
        var factors = Arrays.stream(TriageFactor.values()).collect(toMap(factor -> factor, _ -> Presence.ABSENT));
        var reasons = new RiskReasons("…", "…", "…", "…", "…");
        return new AssessRisk(
                new UUID(8, number),
                by(random.nextBoolean() ? "ana" : "eva"),
                AssessmentKind.FULL,
                level,
                Personal.of(ANA.value(), factors),
                Personal.of(ANA.value(), reasons));
    }

    private static GrantMeasure grant(MeasureId measure, int number) {
        return new GrantMeasure(
                CASE,
                measure,
                false,
                false,
                by("holder"),
                NOON.plusSeconds(number),
                Optional.empty(),
                Optional.empty(),
                GrantRoute.ORDINARY,
                ProtectedUnit.PERSON,
                Personal.of(ANA.value(), MeasureType.ESCORT),
                text(),
                text(),
                Optional.empty());
    }

    private AnswerMeasure answer(MeasureId measure) {
        PersonsAnswer answer = random.nextBoolean() ? PersonsAnswer.ACCEPTED : PersonsAnswer.DECLINED;
        return new AnswerMeasure(
                measure,
                answer,
                by("ana"),
                "holder",
                new InUse(random.nextBoolean(), random.nextBoolean(), random.nextBoolean()),
                BENEFICIARY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MeasureDeclined declined() {
        return new MeasureDeclined(
                PLAN, List.of(ANA), CASE, MEASURE, BENEFICIARY, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The events, or the rule that refuses. */
    private static List<Object> outcome(Plan plan, PlanCommand command) {
        try {
            return List.copyOf(DECIDER.decide(plan, command));
        } catch (RuleViolation refused) {
            return List.of(refused.rule());
        }
    }

    private static Plan after(Plan plan, List<Object> outcome) {
        Plan next = plan;
        for (Object each : outcome) {
            next = each instanceof PlanEvent event ? DECIDER.evolve(next, event) : next;
        }
        return next;
    }

    /** The lines of the house's data that name one of these, each by its file and its first cell. */
    private static List<String> named(String... names) throws IOException {
        var found = new TreeSet<String>();
        for (Path file : data()) {
            for (String line : Files.readAllLines(file)) {
                if (!line.startsWith("#") && Stream.of(names).anyMatch(line::contains)) {
                    found.add(file.getFileName() + ": " + line.split(";")[0]);
                }
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> data() throws IOException {
        Path house = Path.of("").toAbsolutePath().getParent();
        var all = new ArrayList<Path>();
        for (String part : List.of(
                "platform/protocol/src/main/resources",
                "investigation-service/src/main/resources",
                "protection-service/src/main/resources",
                "notification-service/src/main/resources",
                "intake-service/src/main/resources",
                "deploy/profiles")) {
            try (Stream<Path> files = Files.walk(house.resolve(part))) {
                files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().matches(".*\\.(csv|yaml)"))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static MeasureId measure(int number) {
        return new MeasureId(new UUID(3, number));
    }
}
