package esperanza.protection.relocation.domain;

import static esperanza.protection.relocation.domain.RelocationRule.CHILDREN_NOT_ASSESSED;
import static esperanza.protection.relocation.domain.RelocationRule.NAMED_BY_THEMSELVES;
import static esperanza.protection.relocation.domain.RelocationRule.NAMED_TWICE;
import static esperanza.protection.relocation.domain.RelocationRule.NOT_AGREED;
import static esperanza.protection.relocation.domain.RelocationRule.NOT_RELOCATED_YET;
import static esperanza.protection.relocation.domain.RelocationRule.NOT_THE_PERSONS_WISH;
import static esperanza.protection.relocation.domain.RelocationRule.NO_MEASURE_TO_RELOCATE;
import static esperanza.protection.relocation.domain.RelocationRule.NO_SUCH_RELOCATION;
import static esperanza.protection.relocation.domain.RelocationRule.RECEIVER_EXCLUDED;
import static esperanza.protection.relocation.domain.RelocationRule.RELOCATED_ALREADY;
import static esperanza.protection.relocation.domain.RelocationRule.RELOCATION_OVER;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.ActorKind;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import esperanza.protection.checkin.domain.ProtectedPerson;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.relocation.domain.RelocationCommand.*;
import esperanza.protection.relocation.domain.RelocationEvent.*;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A relocation from the plan to the return: nobody is moved, kept or brought back against their will. */
class RelocationDeciderTest {

    private static final PlanId PLAN = new PlanId(new UUID(1, 1));
    private static final List<PartyRef> WOMAN = List.of(PLAN.party());
    private static final CaseId CASE = new CaseId(new UUID(2, 1));
    private static final CaseId HIDDEN = new CaseId(new UUID(2, 2));
    private static final MeasureId MEASURE = new MeasureId(new UUID(3, 1));
    private static final RelocationId HOUSE = new RelocationId(new UUID(4, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Receiver NOBODY_EXCLUDED = new Receiver(List.of("tag"), false);
    private static final Optional<Personal<String>> NOTHING = Optional.empty();
    private static final PersonRelocated ARRIVED = new PersonRelocated(PLAN, WOMAN, CASE, HOUSE, NOTHING);

    private final RelocationDecider decider =
            new RelocationDecider(Optional.of(new ProtectedPerson(PLAN, Map.of(CASE, WOMAN))));
    private final Scenario<RelocationCommand, Relocations, RelocationEvent> relocations = Scenario.of(decider);

    @Test
    void a_relocation_carries_out_a_measure_that_the_person_accepted_and_its_words_have_a_key_of_their_own() {
        relocations.when(plan()).then(planned(CASE));
        relocations.given(planned(CASE)).when(plan()).thenNothing();
        Stream.of(planned(CASE).institution(), planned(CASE).safePlace())
                .forEach(word -> assertThat(word.subject()).isEqualTo(HOUSE.value()));
    }

    @Test
    void nobody_is_moved_before_somebody_asked_about_the_children() {
        relocations
                .when(plan(measure(Optional.of(PersonsAnswer.ACCEPTED)), false, NOBODY_EXCLUDED, "eva"))
                .thenRefusedForWhatIsSo(CHILDREN_NOT_ASSESSED);
    }

    @Test
    void nobody_is_moved_who_did_not_agree_or_declined_since() {
        for (Optional<PersonsAnswer> answer :
                List.of(Optional.<PersonsAnswer>empty(), Optional.of(PersonsAnswer.DECLINED))) {
            relocations
                    .when(plan(measure(answer), true, NOBODY_EXCLUDED, "eva"))
                    .thenRefusedForWhatIsSaid(NOT_AGREED);
        }
        relocations
                .when(plan(Optional.of(askedBack()), true, NOBODY_EXCLUDED, "eva"))
                .thenRefusedForWhatIsSaid(NOT_AGREED);
        relocations
                .when(plan(Optional.empty(), true, NOBODY_EXCLUDED, "eva"))
                .thenRefusedForWhatIsSaid(NO_MEASURE_TO_RELOCATE);
    }

    @Test
    void an_institution_that_is_accused_receives_nobody() {
        relocations
                .when(plan(agreed(), true, new Receiver(List.of("tag"), true), "eva"))
                .thenRefusedForWhatIsSaid(RECEIVER_EXCLUDED);
    }

    @Test
    void two_different_persons_open_the_words_and_whoever_names_others_is_none_of_them() {
        relocations.when(plan(agreed(), true, NOBODY_EXCLUDED, "ana")).thenRefusedForWhatIsSaid(NAMED_TWICE);
        relocations.given(planned(CASE)).when(entrust("ida", "ida", "sofia")).thenRefusedForWhatIsSaid(NAMED_TWICE);
        relocations
                .given(planned(CASE))
                .when(entrust("ida", "sofia", "sofia"))
                .thenRefusedForWhatIsSaid(NAMED_BY_THEMSELVES);
        RelocationEntrusted entrusted =
                new RelocationEntrusted(PLAN, WOMAN, CASE, HOUSE, "ida", "eva", words(HOUSE.value()));
        relocations.given(planned(CASE)).when(entrust("ida", "eva", "sofia")).then(entrusted);
        Relocations now = decider.replay(List.of(planned(CASE), entrusted));
        assertThat(now.of(HOUSE).orElseThrow().names("ana")).isFalse();
        assertThat(now.of(HOUSE).orElseThrow().names("ida")).isTrue();
        assertThat(now.of(HOUSE).orElseThrow().names("eva")).isTrue();
    }

    @Test
    void a_person_arrives_once() {
        relocations
                .given(planned(CASE))
                .when(new RecordRelocation(HOUSE, NOTHING))
                .then(ARRIVED);
        relocations
                .given(planned(CASE), ARRIVED)
                .when(new RecordRelocation(HOUSE, NOTHING))
                .thenRefusedForWhatIsSo(RELOCATED_ALREADY);
        relocations.given(planned(CASE)).when(review(PersonsWish.STAY)).thenRefusedForWhatIsSo(NOT_RELOCATED_YET);
    }

    @Test
    void the_return_is_planned_and_recorded_once_the_person_wants_it() {
        ReturnPlanned back = new ReturnPlanned(PLAN, WOMAN, CASE, HOUSE, words(HOUSE.value()));
        relocations.given(planned(CASE), ARRIVED).when(planReturn()).thenRefusedForWhatIsSo(NOT_THE_PERSONS_WISH);
        relocations
                .given(planned(CASE), ARRIVED, reviewed(PersonsWish.RETURN))
                .when(planReturn())
                .then(back);
        relocations
                .given(planned(CASE), ARRIVED, reviewed(PersonsWish.RETURN), back)
                .when(new RecordReturn(HOUSE))
                .then(new PersonReturned(PLAN, WOMAN, CASE, HOUSE));
        relocations
                .given(planned(CASE), ARRIVED, reviewed(PersonsWish.RETURN), back, reviewed(PersonsWish.STAY))
                .when(new RecordReturn(HOUSE))
                .thenRefusedForWhatIsSo(NOT_THE_PERSONS_WISH);
    }

    @Test
    void a_person_settles_who_wants_it_for_good() {
        relocations
                .given(planned(CASE), ARRIVED, reviewed(PersonsWish.SETTLE))
                .when(new SettleRelocation(HOUSE))
                .then(new RelocationSettled(PLAN, WOMAN, CASE, HOUSE));
    }

    @ParameterizedTest
    @EnumSource(value = PersonsWish.class, mode = EnumSource.Mode.EXCLUDE, names = "SETTLE")
    void to_stay_for_now_ends_nothing(PersonsWish wish) {
        relocations
                .given(planned(CASE), ARRIVED, reviewed(wish))
                .when(new SettleRelocation(HOUSE))
                .thenRefusedForWhatIsSo(NOT_THE_PERSONS_WISH);
    }

    @Test
    void after_the_return_nothing_is_recorded_any_more() {
        RelocationEvent[] over = {
            planned(CASE), ARRIVED, reviewed(PersonsWish.RETURN), new PersonReturned(PLAN, WOMAN, CASE, HOUSE)
        };
        for (RelocationCommand late : List.of(review(PersonsWish.STAY), planReturn(), new RecordReturn(HOUSE))) {
            relocations.given(over).when(late).thenRefusedForWhatIsSo(RELOCATION_OVER);
        }
        relocations.given(over).when(new RecordRelocation(HOUSE, NOTHING)).thenRefusedForWhatIsSo(RELOCATION_OVER);
    }

    @Test
    void a_relocation_in_a_case_that_is_not_known_is_not_there() {
        relocations.given(planned(HIDDEN)).when(review(PersonsWish.STAY)).thenRefused(NO_SUCH_RELOCATION);
        relocations.when(new RecordReturn(HOUSE)).thenRefused(NO_SUCH_RELOCATION);
        assertThat(decider.replay(List.of(planned(HIDDEN))).only(Set.of(CASE)).byId())
                .isEmpty();
    }

    @Test
    void over_random_histories_no_relocation_ends_but_by_the_wish_of_the_person_and_no_word_has_the_key_of_the_plan() {
        Random random = new Random(7);
        List<RelocationCommand> commands = List.of(
                plan(),
                new RecordRelocation(HOUSE, Optional.of(words(PLAN.value()))),
                review(PersonsWish.STAY),
                review(PersonsWish.RETURN),
                review(PersonsWish.ELSEWHERE),
                review(PersonsWish.SETTLE),
                planReturn(),
                new RecordReturn(HOUSE),
                new SettleRelocation(HOUSE),
                entrust("ida", "eva", "sofia"));
        int ends = 0;
        for (int story = 0; story < 500; story++) {
            List<RelocationEvent> history = new ArrayList<>();
            for (int step = 0; step < 80; step++) {
                RelocationCommand command = commands.get(random.nextInt(commands.size()));
                for (RelocationEvent event : decided(history, command)) {
                    assertThat(subjects(event)).allMatch(HOUSE.value()::equals);
                    ends += endsAsThePersonWants(event, history) ? 1 : 0;
                    history.add(event);
                }
            }
        }
        assertThat(ends).isGreaterThan(300);
    }

    @Test
    void no_software_records_an_event_of_a_relocation() {
        assertThat(RelocationEvent.class.getPermittedSubclasses())
                .extracting(each -> each.getAnnotation(Published.class).by())
                .allMatch(by -> List.of(by).equals(List.of(ActorKind.HUMAN)));
    }

    private static boolean endsAsThePersonWants(RelocationEvent event, List<RelocationEvent> history) {
        Optional<PersonsWish> wish = history.stream()
                .filter(RelocationReviewed.class::isInstance)
                .map(each -> ((RelocationReviewed) each).wants())
                .reduce((_, later) -> later);
        return switch (event) {
            case PersonReturned _ -> {
                assertThat(wish).contains(PersonsWish.RETURN);
                yield true;
            }
            case RelocationSettled _ -> {
                assertThat(wish).contains(PersonsWish.SETTLE);
                yield true;
            }
            default -> false;
        };
    }

    private List<RelocationEvent> decided(List<RelocationEvent> history, RelocationCommand command) {
        try {
            return decider.decide(decider.replay(history), command);
        } catch (RuleViolation refused) {
            return List.of();
        }
    }

    private static Stream<UUID> subjects(RelocationEvent event) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .map(component -> value(component, event))
                .map(value -> value instanceof Optional<?> maybe ? maybe.orElse(null) : value)
                .filter(Personal.class::isInstance)
                .map(value -> ((Personal<?>) value).subject());
    }

    private static Object value(RecordComponent component, RelocationEvent event) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlanRelocation plan() {
        return plan(agreed(), true, NOBODY_EXCLUDED, "eva");
    }

    private static PlanRelocation plan(
            Optional<DecidedMeasure> measure, boolean children, Receiver receiver, String second) {
        Function<String, Personal<String>> said = words -> Personal.of(PLAN.value(), words);
        return new PlanRelocation(
                HOUSE,
                new At(NOON, "ana"),
                measure,
                children,
                receiver,
                second,
                new Shelter(said.apply("A house"), said.apply("By the river"), Optional.empty(), Optional.empty()));
    }

    private static RelocationPlanned planned(CaseId of) {
        return new RelocationPlanned(
                PLAN,
                WOMAN,
                of,
                HOUSE,
                MEASURE,
                "ana",
                "eva",
                List.of("tag"),
                Personal.of(HOUSE.value(), "A house"),
                Personal.of(HOUSE.value(), "By the river"),
                NOTHING,
                NOTHING);
    }

    private static Optional<DecidedMeasure> agreed() {
        return measure(Optional.of(PersonsAnswer.ACCEPTED));
    }

    private static Optional<DecidedMeasure> measure(Optional<PersonsAnswer> answer) {
        return Optional.of(measure(answer, Optional.empty()));
    }

    /** Somebody declined at the own door, and nobody has asked back. */
    private static DecidedMeasure askedBack() {
        return measure(Optional.of(PersonsAnswer.ACCEPTED), Optional.of(NOON));
    }

    private static DecidedMeasure measure(Optional<PersonsAnswer> answer, Optional<Instant> askedBackBy) {
        return new DecidedMeasure(PLAN, WOMAN, CASE, MEASURE, "ana", true, Optional.empty(), answer, askedBackBy);
    }

    private static ReviewRelocation review(PersonsWish wish) {
        return new ReviewRelocation(HOUSE, wish, words(PLAN.value()));
    }

    private static RelocationReviewed reviewed(PersonsWish wish) {
        return new RelocationReviewed(PLAN, WOMAN, CASE, HOUSE, wish, words(HOUSE.value()));
    }

    private static PlanReturn planReturn() {
        return new PlanReturn(HOUSE, words(PLAN.value()));
    }

    private static EntrustRelocation entrust(String holder, String second, String by) {
        return new EntrustRelocation(HOUSE, new At(NOON, by), holder, second, words(PLAN.value()));
    }

    private static Personal<String> words(UUID subject) {
        return Personal.of(subject, "…");
    }
}
