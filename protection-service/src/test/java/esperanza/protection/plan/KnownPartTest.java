package esperanza.protection.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.Actor;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.Delivery.Contested;
import esperanza.protection.measure.domain.Delivery.HandedOver;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureEvent.HandoverContested;
import esperanza.protection.measure.domain.MeasureEvent.MeasureHandedOver;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.measure.domain.Use;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protection.plan.rest.PlanView;
import esperanza.protection.plan.rest.PlanView.Seen;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.runtime.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A plan of two cases, read by a person who may know of the second case only. */
class KnownPartTest {

    private static final Heard NOTHING_HEARD = Heard.NOTHING;
    private static final Seen SEEN =
            new Seen(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), NOTHING_HEARD, "reader");
    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final PartyRef AGAIN = new PartyRef(new UUID(0, 2));
    private static final PlanId PLAN = PlanId.of(WOMAN);
    private static final CaseId HIDDEN = new CaseId(new UUID(1, 1));
    private static final CaseId KNOWN = new CaseId(new UUID(1, 2));
    private static final CaseId NOBODYS = new CaseId(new UUID(1, 3));
    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MeasureId OF_HIDDEN = new MeasureId(new UUID(3, 1));
    private static final MeasureId OF_KNOWN = new MeasureId(new UUID(3, 2));
    private static final List<PlanEvent> HISTORY = List.of(
            new IncidentLinked(PLAN, WOMAN, PartyKind.PERSON, HIDDEN, REPORT, NOON, 1, true),
            new PartyIncluded(PLAN, WOMAN, AGAIN, PlanId.of(AGAIN), HIDDEN),
            new UrgentRouteOpened(PLAN, WOMAN, HIDDEN, REPORT, NOON),
            decided(HIDDEN, OF_HIDDEN),
            new IncidentLinked(PLAN, WOMAN, PartyKind.PERSON, KNOWN, REPORT, NOON, 2, false),
            decided(KNOWN, OF_KNOWN));

    private final KnownPart part = new KnownPart(Set.of(KNOWN), 2);

    @Test
    void what_somebody_may_not_know_of_is_neither_counted_nor_shown_nor_numbered() {
        KnownPart.State state = after(HISTORY);
        assertThat(state.version()).isEqualTo(2);
        PlanView view = PlanView.of((Plan.Open) state.plan(), Set.of(KNOWN), SEEN);
        Plan.Open alone = (Plan.Open) replayed(List.of(
                new IncidentLinked(PLAN, WOMAN, PartyKind.PERSON, KNOWN, REPORT, NOON, 1, false),
                decided(KNOWN, OF_KNOWN)));
        assertThat(view).isEqualTo(PlanView.of(alone, Set.of(KNOWN), SEEN));
        PlanView whole = PlanView.of((Plan.Open) state.plan(), Set.of(KNOWN, HIDDEN), SEEN);
        assertThat(whole.incidents()).extracting(PlanView.Incident::number).containsExactly(1, 2);
        assertThat(whole.parties()).containsExactly(WOMAN, AGAIN);
        assertThat(whole.measures()).extracting(PlanView.Measure::measureId).containsExactly(OF_HIDDEN, OF_KNOWN);
        assertThat(whole.urgentRoute()).containsExactly(HIDDEN);
    }

    @Test
    void what_belongs_to_a_hidden_case_is_refused_as_what_does_not_exist() {
        KnownPart.State state = after(HISTORY);
        for (CaseId of : List.of(HIDDEN, NOBODYS)) {
            refused("case-not-in-plan", () -> part.decide(state, decide(of)));
        }
        for (MeasureId measure : List.of(OF_HIDDEN, new MeasureId(new UUID(3, 9)))) {
            refused("no-such-measure", () -> found(List.of()).measure(measure));
        }
        assertThat(part.decide(state, decide(KNOWN)))
                .singleElement()
                .isInstanceOfSatisfying(UrgentMeasureDecided.class, event -> assertThat(event.parties())
                        .containsExactly(WOMAN, AGAIN));
    }

    @Test
    void only_a_change_of_what_they_may_know_of_has_to_be_seen_first() {
        KnownPart.State state = after(HISTORY);
        KnownPart.State changedElsewhere = part.evolve(state, decided(HIDDEN, new MeasureId(new UUID(3, 3))));
        assertThat(part.decide(changedElsewhere, decide(KNOWN))).hasSize(1);
        KnownPart.State changedHere = part.evolve(state, decided(KNOWN, new MeasureId(new UUID(3, 3))));
        assertThatThrownBy(() -> part.decide(changedHere, decide(KNOWN)))
                .isInstanceOf(Refused.class)
                .hasMessage("It has changed since you read it; read it again");
    }

    @Test
    void the_version_counts_the_measures_of_known_cases_too() {
        FoundPlan found = found(List.of(handedOver(8), contested(12)));
        assertThat(found.version()).isEqualTo(4);
        assertThat(found.ofPlan(4)).isEqualTo(2);
        assertThat(found.ofMeasure(OF_KNOWN, 4)).isEqualTo(2);
        assertThat(found.ofMeasure(OF_KNOWN, 3)).isNotEqualTo(2);
        assertThat(found.states())
                .isEqualTo(Map.of(
                        OF_KNOWN,
                        new MeasureState(
                                new Contested(new HandedOver(NOON, "me"), Voice.BENEFICIARY),
                                Optional.empty(),
                                new Use(Optional.empty(), false, false),
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    void a_repeated_command_has_the_version_that_it_had_the_first_time() {
        FoundPlan found = found(List.of(handedOver(8), contested(12)));
        assertThat(found.version(new Outcome<>(8, 1, List.of(handedOver(8)), true)))
                .isEqualTo(3);
        assertThat(found.version(new Outcome<>(6, 6, List.of(ofPlan(6)), true))).isEqualTo(2);
        assertThat(found.version(new Outcome<>(12, 2, List.of(), false))).isEqualTo(4);
        assertThat(found.version(new Outcome<>(13, 3, List.of(handedOver(13)), false)))
                .isEqualTo(5);
    }

    private static FoundPlan found(List<Recorded<MeasureEvent>> ofKnown) {
        List<Recorded<PlanEvent>> history = IntStream.rangeClosed(1, HISTORY.size())
                .mapToObj(KnownPartTest::ofPlan)
                .toList();
        return new FoundPlan(
                (Plan.Open) replayed(HISTORY),
                Set.of(KNOWN),
                history,
                Map.of(OF_KNOWN, ofKnown),
                Map.of(),
                NOTHING_HEARD);
    }

    private static Recorded<PlanEvent> ofPlan(int version) {
        return recorded(version, version, HISTORY.get(version - 1));
    }

    private static Recorded<MeasureEvent> handedOver(long position) {
        return recorded(
                position,
                1,
                new MeasureHandedOver(
                        PLAN, List.of(WOMAN), KNOWN, OF_KNOWN, NOON, "me", Optional.empty(), Optional.empty()));
    }

    private static Recorded<MeasureEvent> contested(long position) {
        return recorded(
                position,
                2,
                new HandoverContested(
                        PLAN, List.of(WOMAN), KNOWN, OF_KNOWN, Voice.BENEFICIARY, Optional.empty(), Optional.empty()));
    }

    private static <E> Recorded<E> recorded(long position, int version, E event) {
        return new Recorded<>(
                position, version, new EventId(new UUID(9, position)), Actor.system("test"), NOON, NOON, event);
    }

    private static void refused(String code, ThrowingCallable decision) {
        assertThatThrownBy(decision).isInstanceOfSatisfying(RuleViolation.class, violation -> assertThat(
                        violation.rule().code())
                .isEqualTo(code));
    }

    private KnownPart.State after(List<PlanEvent> events) {
        KnownPart.State state = part.initial();
        for (PlanEvent event : events) {
            state = part.evolve(state, event);
        }
        return state;
    }

    private static Plan replayed(List<PlanEvent> events) {
        return new PlanDecider().replay(events);
    }

    private static DecideUrgentMeasure decide(CaseId of) {
        return new DecideUrgentMeasure(
                of,
                new MeasureId(new UUID(3, 8)),
                new At(NOON, "decider"),
                sealed(MeasureType.ESCORT),
                sealed("x"),
                sealed("x"),
                Optional.empty());
    }

    private static UrgentMeasureDecided decided(CaseId of, MeasureId measure) {
        return new UrgentMeasureDecided(
                PLAN,
                List.of(WOMAN),
                of,
                measure,
                "decider",
                sealed(MeasureType.ESCORT),
                sealed("x"),
                sealed("x"),
                Optional.empty());
    }

    private static <T> Personal<T> sealed(T value) {
        return Personal.of(WOMAN.value(), value);
    }
}
