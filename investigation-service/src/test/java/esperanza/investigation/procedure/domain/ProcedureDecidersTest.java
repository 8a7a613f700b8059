package esperanza.investigation.procedure.domain;

import static esperanza.investigation.procedure.domain.ReparationRule.CONFIRMATION_NEEDS_ANOTHER_PERSON;
import static esperanza.investigation.procedure.domain.ReparationRule.NOT_FULFILLED;
import static esperanza.investigation.procedure.domain.ReparationRule.NOT_PLANNED;
import static esperanza.investigation.procedure.domain.ReparationRule.NO_SUCH_REPARATION;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.file.domain.Writer;
import esperanza.investigation.procedure.domain.Facts.Told;
import esperanza.investigation.procedure.domain.ProceedingCommand.FactCodes;
import esperanza.investigation.procedure.domain.ProceedingCommand.RecordFact;
import esperanza.investigation.procedure.domain.ProceedingEvent.*;
import esperanza.investigation.procedure.domain.Reparation.Known;
import esperanza.investigation.procedure.domain.Reparation.Stage;
import esperanza.investigation.procedure.domain.ReparationCommand.*;
import esperanza.investigation.procedure.domain.ReparationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Court facts and reparations. */
class ProcedureDecidersTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final CaseId OTHER = new CaseId(new UUID(1, 2));
    private static final UUID PROCEEDING = new UUID(6, 1);
    private static final UUID FACT = new UUID(7, 1);
    private static final UUID REPARATION = new UUID(8, 1);
    private static final Instant DUE = Instant.parse("2026-09-01T00:00:00Z");
    private static final String ANA = "ana";
    private static final Optional<PartyRef> PARTY = Optional.of(new PartyRef(new UUID(0, 1)));
    private static final List<PartyRef> AFFECTED = List.of(PARTY.orElseThrow());
    private static final Charges CHARGES = new Charges("THREATS", true, ChargedAuthors.BOTH);
    private static final Personal<FactDetails> DETAILS = Personal.of(
            CASE.value(), new FactDetails("Court 3", "2026-1", "A-1", List.of("El Zurdo"), Optional.empty()));
    private static final Personal<String> WORDS = Personal.of(CASE.value(), "…");
    private static final Personal<ReparationPlan> PLAN = Personal.of(CASE.value(), new ReparationPlan("x", "y"));
    private static final Wanted WANTED = new Wanted(ReparationForm.SATISFACTION, HarmLevel.COMMUNITY, PARTY);

    private static final ReparationClaimed CLAIMED =
            new ReparationClaimed(CASE, REPARATION, ReparationForm.SATISFACTION, HarmLevel.COMMUNITY, PARTY, WORDS);
    private static final ReparationOrdered ORDERED = new ReparationOrdered(
            CASE, REPARATION, ReparationForm.SATISFACTION, HarmLevel.COMMUNITY, PARTY, Optional.of(FACT), WORDS);
    private static final ReparationPlanned PLANNED = new ReparationPlanned(CASE, REPARATION, DUE, PLAN);
    private static final ReparationFulfilled PART = new ReparationFulfilled(CASE, REPARATION, true, ANA, WORDS);
    private static final ReparationFulfilled WHOLE = new ReparationFulfilled(CASE, REPARATION, false, ANA, WORDS);
    private static final ReparationConfirmed CONFIRMED = new ReparationConfirmed(CASE, REPARATION, WORDS);
    private static final ReparationContested CONTESTED = new ReparationContested(CASE, REPARATION, WORDS);

    private final Scenario<RecordFact, Proceeding, ProceedingEvent> proceeding = Scenario.of(new ProceedingDecider());
    private final Scenario<ReparationCommand, Reparation, ReparationEvent> reparation =
            Scenario.of(new ReparationDecider());

    @ParameterizedTest
    @EnumSource
    void each_kind_of_fact_has_an_event_that_tells_the_same(FactKind kind) {
        FactCodes codes = codes(kind);
        List<ProceedingEvent> events = new ProceedingDecider().decide(Proceeding.NONE, fact(kind, codes, "d1"));
        assertThat(events).hasSize(1);
        ProceedingEvent event = events.getFirst();
        assertThat(event.getClass().getSimpleName()).isEqualTo(inCamelCase(kind));
        assertThat(event.caseId()).isEqualTo(CASE);
        assertThat(event.proceedingId()).isEqualTo(PROCEEDING);
        assertThat(event.factId()).isEqualTo(FACT);
        assertThat(event.digest()).isEqualTo("d1");
        assertThat(event.parties()).isEqualTo(AFFECTED);
        assertThat(Facts.told(event)).isEqualTo(new Told(kind, codes));
    }

    @Test
    void a_fact_is_recorded_once_and_corrected_if_its_source_says_something_else() {
        ChargesFiled filed =
                new ChargesFiled(CASE, PROCEEDING, FACT, "d1", AFFECTED, "THREATS", true, ChargedAuthors.BOTH, DETAILS);
        FactCorrected corrected = new FactCorrected(
                CASE,
                PROCEEDING,
                FACT,
                "d2",
                AFFECTED,
                FactKind.JUDGMENT_DELIVERED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(JudgmentOutcome.ACQUITTED),
                DETAILS);
        RecordFact charges = fact(FactKind.CHARGES_FILED, codes(FactKind.CHARGES_FILED), "d1");
        RecordFact judgment = fact(FactKind.JUDGMENT_DELIVERED, codes(FactKind.JUDGMENT_DELIVERED), "d2");
        proceeding.when(charges).then(filed);
        proceeding.given(filed).when(charges).thenNothing();
        proceeding.given(filed).when(judgment).then(corrected);
        proceeding.given(filed, corrected).when(judgment).thenNothing();
        assertThat(Facts.told(corrected))
                .isEqualTo(new Told(FactKind.JUDGMENT_DELIVERED, codes(FactKind.JUDGMENT_DELIVERED)));
    }

    @Test
    void facts_come_in_any_order() {
        UUID first = new UUID(7, 2);
        proceeding
                .given(new JudgmentDelivered(
                        CASE, PROCEEDING, first, "d0", AFFECTED, JudgmentOutcome.CONVICTED, DETAILS))
                .when(fact(FactKind.HEARING_HELD, FactCodes.NONE, "d1"))
                .then(new HearingHeld(CASE, PROCEEDING, FACT, "d1", AFFECTED, DETAILS));
    }

    @Test
    void a_reparation_is_claimed_declined_ordered_or_agreed() {
        reparation.when(begin(ReparationGround.CLAIMED)).then(CLAIMED);
        reparation.when(begin(ReparationGround.ORDERED)).then(ORDERED);
        reparation
                .when(begin(ReparationGround.AGREED))
                .then(new ReparationAgreed(
                        CASE, REPARATION, ReparationForm.SATISFACTION, HarmLevel.COMMUNITY, PARTY, WORDS));
        reparation
                .when(begin(ReparationGround.DECLINED))
                .then(new ReparationDeclined(
                        CASE, REPARATION, ReparationForm.SATISFACTION, HarmLevel.COMMUNITY, PARTY, WORDS));
        reparation.given(CLAIMED).when(begin(ReparationGround.CLAIMED)).thenNothing();
        reparation.given(CLAIMED).when(decide(CASE)).then(ORDERED);
        assertThat(CLAIMED.parties()).containsExactly(PARTY.orElseThrow());
    }

    @Test
    void a_reparation_is_planned_fulfilled_and_confirmed_or_contested() {
        reparation.given(ORDERED).when(plan(CASE)).then(PLANNED);
        reparation.given(ORDERED).when(fulfil(false)).thenRefused(NOT_PLANNED);
        reparation.given(ORDERED, PLANNED).when(confirm()).thenRefused(NOT_FULFILLED);
        reparation.given(ORDERED, PLANNED).when(contest()).thenRefused(NOT_FULFILLED);
        reparation.given(ORDERED, PLANNED).when(fulfil(true)).then(PART);
        reparation.given(ORDERED, PLANNED, PART).when(fulfil(false)).then(WHOLE);
        reparation.given(ORDERED, PLANNED, WHOLE).when(fulfil(false)).thenNothing();
        reparation.given(ORDERED, PLANNED, WHOLE).when(contest()).then(CONTESTED);
        reparation.given(ORDERED, PLANNED, WHOLE, CONTESTED).when(contest()).thenNothing();
        reparation.given(ORDERED, PLANNED, WHOLE, CONTESTED).when(fulfil(false)).then(WHOLE);
        reparation
                .given(ORDERED, PLANNED, WHOLE, CONTESTED, WHOLE)
                .when(confirm())
                .then(CONFIRMED);
        reparation.given(ORDERED, PLANNED, WHOLE, CONFIRMED).when(confirm()).thenNothing();
    }

    @Test
    void neither_who_recorded_the_fulfilment_nor_who_answers_for_the_file_records_its_confirmation() {
        for (Writer by : List.of(new Writer(ANA, false), new Writer("lea", true))) {
            reparation
                    .given(ORDERED, PLANNED, WHOLE, CONTESTED)
                    .when(confirm(by))
                    .thenRefused(CONFIRMATION_NEEDS_ANOTHER_PERSON);
            reparation.given(ORDERED, PLANNED).when(confirm(by)).thenRefused(NOT_FULFILLED);
        }
    }

    @Test
    void a_reparation_of_another_case_is_not_there() {
        reparation.when(plan(CASE)).thenRefused(NO_SUCH_REPARATION);
        reparation.when(decide(CASE)).thenRefused(NO_SUCH_REPARATION);
        reparation.given(CLAIMED).when(plan(OTHER)).thenRefused(NO_SUCH_REPARATION);
        reparation.given(CLAIMED).when(decide(OTHER)).thenRefused(NO_SUCH_REPARATION);
    }

    @Test
    void a_reparation_is_owed_until_it_is_fulfilled_or_the_party_does_not_want_it() {
        assertThat(known(CLAIMED).isOpen()).isTrue();
        assertThat(known(ORDERED, PLANNED, PART).isOpen()).isTrue();
        assertThat(known(ORDERED, PLANNED, WHOLE).isOpen()).isFalse();
        assertThat(known(ORDERED, PLANNED, WHOLE, CONTESTED).isOpen()).isTrue();
        assertThat(known(ORDERED, PLANNED, WHOLE, CONFIRMED))
                .isEqualTo(new Known(CASE, WANTED, Stage.CONFIRMED, Optional.of(DUE), Optional.of(ANA)));
    }

    @Test
    void whatever_was_accepted_in_whatever_order_can_be_folded() {
        Random random = new Random(17);
        List<ReparationCommand> commands = List.of(
                begin(ReparationGround.CLAIMED),
                begin(ReparationGround.DECLINED),
                decide(CASE),
                decide(OTHER),
                plan(CASE),
                fulfil(true),
                fulfil(false),
                confirm(),
                contest());
        ReparationDecider decider = new ReparationDecider();
        for (int story = 0; story < 500; story++) {
            List<ReparationEvent> history = new ArrayList<>();
            for (int step = 0; step < 15; step++) {
                try {
                    history.addAll(
                            decider.decide(decider.replay(history), commands.get(random.nextInt(commands.size()))));
                } catch (RuleViolation refused) {
                    assertThat(refused.rule()).isInstanceOf(ReparationRule.class);
                }
            }
            boolean planned = history.contains(PLANNED);
            assertThat(planned || history.stream().noneMatch(ReparationFulfilled.class::isInstance))
                    .as("story %s", story)
                    .isTrue();
            decider.replay(history);
        }
    }

    private static Known known(ReparationEvent... history) {
        return (Known) new ReparationDecider().replay(List.of(history));
    }

    private static BeginReparation begin(ReparationGround ground) {
        return new BeginReparation(CASE, REPARATION, ground, WANTED, Optional.of(FACT), WORDS);
    }

    private static DecideReparation decide(CaseId of) {
        return new DecideReparation(of, REPARATION, ReparationGround.ORDERED, Optional.of(FACT), WORDS);
    }

    private static PlanReparation plan(CaseId of) {
        return new PlanReparation(of, REPARATION, DUE, PLAN);
    }

    private static FulfilReparation fulfil(boolean partial) {
        return new FulfilReparation(CASE, by(ANA), REPARATION, partial, WORDS);
    }

    private static ConfirmReparation confirm() {
        return confirm(new Writer("bob", false));
    }

    private static ConfirmReparation confirm(Writer by) {
        return new ConfirmReparation(CASE, REPARATION, by, WORDS);
    }

    private static ContestReparation contest() {
        return new ContestReparation(CASE, REPARATION, WORDS);
    }

    private static At by(String person) {
        return new At(DUE, person);
    }

    private static RecordFact fact(FactKind kind, FactCodes codes, String digest) {
        return new RecordFact(CASE, PROCEEDING, FACT, digest, AFFECTED, kind, codes, DETAILS);
    }

    private static FactCodes codes(FactKind kind) {
        return new FactCodes(
                kind == FactKind.CHARGES_FILED ? Optional.of(CHARGES) : Optional.empty(),
                kind == FactKind.PRECAUTIONARY_MEASURE_ENDED ? Optional.of(true) : Optional.empty(),
                kind == FactKind.JUDGMENT_DELIVERED ? Optional.of(JudgmentOutcome.ACQUITTED) : Optional.empty());
    }

    private static String inCamelCase(FactKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
