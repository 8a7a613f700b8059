package esperanza.protection.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.MeasureId;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.RecordHandover;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.PartyIncluded;
import esperanza.protection.plan.domain.PlanEvent.PlanOpened;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import esperanza.protection.plan.domain.PlanId;
import esperanza.protection.plan.rest.PlanView;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.runtime.refusal.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A plan of two cases, read by a person who may know of the second case only. */
class KnownPartTest {

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
            new PlanOpened(PLAN, WOMAN, PartyKind.PERSON, HIDDEN),
            new IncidentLinked(PLAN, WOMAN, HIDDEN, REPORT, NOON, 1, true),
            new PartyIncluded(PLAN, WOMAN, AGAIN, HIDDEN),
            new UrgentRouteOpened(PLAN, WOMAN, HIDDEN, REPORT, NOON),
            decided(HIDDEN, OF_HIDDEN),
            new IncidentLinked(PLAN, WOMAN, KNOWN, REPORT, NOON, 2, false),
            decided(KNOWN, OF_KNOWN));

    private final KnownPart part = new KnownPart(Set.of(KNOWN), 2);

    @Test
    void what_somebody_may_not_know_of_is_neither_counted_nor_shown_nor_numbered() {
        KnownPart.State state = after(HISTORY);
        assertThat(state.version()).isEqualTo(2);
        PlanView view = PlanView.of((Plan.Open) state.plan(), Set.of(KNOWN), Optional.empty());
        Plan.Open alone = (Plan.Open) replayed(List.of(
                new PlanOpened(PLAN, WOMAN, PartyKind.PERSON, KNOWN),
                new IncidentLinked(PLAN, WOMAN, KNOWN, REPORT, NOON, 1, false),
                decided(KNOWN, OF_KNOWN)));
        assertThat(view).isEqualTo(PlanView.of(alone, Set.of(KNOWN), Optional.empty()));
        PlanView whole = PlanView.of((Plan.Open) state.plan(), Set.of(KNOWN, HIDDEN), Optional.empty());
        assertThat(whole.incidents()).extracting(PlanView.Incident::number).containsExactly(1, 2);
        assertThat(whole.parties()).containsExactly(WOMAN, AGAIN);
        assertThat(whole.measures()).extracting(PlanView.Measure::measureId).containsExactly(OF_HIDDEN, OF_KNOWN);
        assertThat(whole.urgentRoute()).containsExactly(HIDDEN);
    }

    @Test
    void what_belongs_to_a_hidden_case_is_refused_as_what_does_not_exist() {
        KnownPart.State state = after(HISTORY);
        for (CaseId of : List.of(HIDDEN, NOBODYS)) {
            refused("case-not-in-plan", state, decide(of));
        }
        for (MeasureId measure : List.of(OF_HIDDEN, new MeasureId(new UUID(3, 9)))) {
            refused("no-such-measure", state, new RecordHandover(measure, NOON, "me", Optional.empty()));
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

    private void refused(String code, KnownPart.State state, PlanCommand command) {
        assertThatThrownBy(() -> part.decide(state, command))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule().code()).isEqualTo(code));
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
                sealed(MeasureType.ESCORT),
                sealed("x"),
                sealed("x"),
                Optional.empty());
    }

    private static <T> Personal<T> sealed(T value) {
        return Personal.of(WOMAN.value(), value);
    }
}
