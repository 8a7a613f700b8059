package esperanza.protection.plan;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.protection.adoption.WhenADecisionIsAdoptedThenItsMeasuresAreGranted;
import esperanza.protection.adoption.WhenConsentIsGivenAgainThenWhatWasHeldIsGranted;
import esperanza.protection.checkin.domain.AlarmCommand.HearWord;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmRaised;
import esperanza.protection.checkin.domain.AlarmEvent.AlarmResolved;
import esperanza.protection.checkin.domain.AlarmId;
import esperanza.protection.checkin.domain.AlarmKind;
import esperanza.protection.checkin.domain.CheckinEvent.CheckedIn;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinEnded;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinFollowed;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinPaused;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.checkin.domain.ContactWay;
import esperanza.protection.checkin.domain.Reached;
import esperanza.protection.consent.WhenConsentIsNotedOnAJoinedPlanThenTheOtherNotesItToo;
import esperanza.protection.consent.WhenConsentToProtectionIsGivenThenThePlansNoteIt;
import esperanza.protection.consent.WhenConsentToProtectionIsWithdrawnThenThePlansNoteIt;
import esperanza.protection.decision.domain.DecisionEvent.DecisionAdopted;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.gap.WhenAMeasureFailsThenTheGapIsLookedFor;
import esperanza.protection.gap.WhenATestedMeasureFailsThenTheGapIsLookedFor;
import esperanza.protection.gap.WhenAnAlarmIsRaisedThenTheGapIsLookedFor;
import esperanza.protection.gap.WhenAnotherIncidentIsLinkedThenTheGapIsLookedFor;
import esperanza.protection.inbox.IntakeEvent.*;
import esperanza.protection.joining.WhenIncidentPassedOnThenLinkItToTheOtherPlan;
import esperanza.protection.joining.WhenPartiesAreSetApartOnAJoinedPlanThenTheOtherSetsThemApartToo;
import esperanza.protection.joining.WhenPartyMergedThenJoinPlans;
import esperanza.protection.joining.WhenRiskPassedOnThenTheOtherPlanTakesItOver;
import esperanza.protection.listening.WhenAPersonChecksInThenTheirWordIsHeard;
import esperanza.protection.listening.WhenAnAlarmIsResolvedThenTheWordOfThePersonIsHeard;
import esperanza.protection.listening.WhenSomebodyLooksForAPersonThenTheirWordIsHeard;
import esperanza.protection.measure.domain.ChangeEvent.ChangeAppealed;
import esperanza.protection.measure.domain.MeasureEvent.EmergencyRatified;
import esperanza.protection.measure.domain.MeasureEvent.HandoverContested;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.measure.domain.Ratification;
import esperanza.protection.measure.domain.UseEvent.MeasureFailed;
import esperanza.protection.measure.domain.UseEvent.MeasureTested;
import esperanza.protection.measure.domain.UseEvent.TestResult;
import esperanza.protection.measure.domain.UseEvent.TestWay;
import esperanza.protection.measure.domain.Voice;
import esperanza.protection.plan.domain.AppealCommand.NoteAppeal;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import esperanza.protection.plan.domain.GrantCommand.ReleaseGrants;
import esperanza.protection.plan.domain.JoinedRiskEvent.*;
import esperanza.protection.plan.domain.OrderEvent;
import esperanza.protection.plan.domain.PlanCommand.*;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protection.plan.domain.ReviewEvent;
import esperanza.protection.relocation.domain.RelocationEvent.PersonRelocated;
import esperanza.protection.relocation.domain.RelocationEvent.PersonReturned;
import esperanza.protection.relocation.domain.RelocationEvent.RelocationSettled;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.protection.review.WhenAHandoverIsContestedThenAReviewIsCalled;
import esperanza.protection.review.WhenAPersonIsRelocatedThenAReviewIsCalled;
import esperanza.protection.review.WhenAPersonReturnsThenAReviewIsCalled;
import esperanza.protection.review.WhenAPersonSettlesThenAReviewIsCalled;
import esperanza.protection.review.WhenAnAlarmEndsWithoutAgreedWordsThenAReviewIsCalled;
import esperanza.protection.review.WhenAnUrgentMeasureIsNotRatifiedThenAReviewIsCalled;
import esperanza.protection.review.WhenAnotherIncidentIsLinkedThenAReviewIsCalled;
import esperanza.protection.review.WhenCheckinsEndThenAReviewIsCalled;
import esperanza.protection.review.WhenCheckinsPauseThenAReviewIsCalled;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PoliciesTest {

    private static final PartyRef WOMAN = new PartyRef(new UUID(0, 1));
    private static final PartyRef COMMUNITY = new PartyRef(new UUID(0, 2));
    private static final PartyRef FAMILY = new PartyRef(new UUID(0, 4));
    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ReportId REPORT = new ReportId(new UUID(2, 1));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void another_incident_and_a_contested_handover_call_a_review_under_the_id_of_what_happened() {
        var incident = recorded(
                new IncidentLinked(new PlanId(WOMAN.value()), WOMAN, PartyKind.PERSON, CASE, REPORT, NOON, 2, false));
        assertThat(new WhenAnotherIncidentIsLinkedThenAReviewIsCalled().react(incident))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()),
                        new CallReview(incident.id().value(), CASE, ReviewEvent.Kind.THREAT)));
        var contested = recorded(new HandoverContested(
                new PlanId(WOMAN.value()),
                List.of(WOMAN),
                CASE,
                new MeasureId(new UUID(3, 1)),
                Voice.BENEFICIARY,
                Optional.empty(),
                Optional.empty()));
        assertThat(new WhenAHandoverIsContestedThenAReviewIsCalled().react(contested))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()),
                        new CallReview(contested.id().value(), CASE, ReviewEvent.Kind.FAILURE)));
    }

    /** The person who writes it down may be the one whom the person fears. */
    @Test
    void check_ins_that_end_or_pause_call_a_second_person() {
        PlanId plan = PlanId.of(WOMAN);
        var ended = recorded(new CheckinEnded(plan, List.of(WOMAN), CASE, plan.value(), Optional.empty()));
        assertThat(new WhenCheckinsEndThenAReviewIsCalled().react(ended)).containsExactly(askedBack(ended));
        var paused = recorded(new CheckinPaused(plan, List.of(WOMAN), CASE, plan.value(), NOON, Optional.empty()));
        assertThat(new WhenCheckinsPauseThenAReviewIsCalled().react(paused)).containsExactly(askedBack(paused));
    }

    @Test
    void each_move_of_a_person_calls_a_second_person() {
        PlanId plan = PlanId.of(WOMAN);
        RelocationId house = new RelocationId(new UUID(6, 1));
        var arrived = recorded(new PersonRelocated(plan, List.of(WOMAN), CASE, house, Optional.empty()));
        assertThat(new WhenAPersonIsRelocatedThenAReviewIsCalled().react(arrived))
                .containsExactly(askedBack(arrived));
        var returned = recorded(new PersonReturned(plan, List.of(WOMAN), CASE, house));
        assertThat(new WhenAPersonReturnsThenAReviewIsCalled().react(returned)).containsExactly(askedBack(returned));
        var settled = recorded(new RelocationSettled(plan, List.of(WOMAN), CASE, house));
        assertThat(new WhenAPersonSettlesThenAReviewIsCalled().react(settled)).containsExactly(askedBack(settled));
    }

    @Test
    void an_alarm_that_ends_without_agreed_words_calls_a_second_person() {
        for (Optional<Boolean> agreed : List.of(Optional.of(true), Optional.<Boolean>empty())) {
            assertThat(new WhenAnAlarmEndsWithoutAgreedWordsThenAReviewIsCalled().react(ended(agreed)))
                    .isEmpty();
        }
        var unheard = ended(Optional.of(false));
        assertThat(new WhenAnAlarmEndsWithoutAgreedWordsThenAReviewIsCalled().react(unheard))
                .containsExactly(askedBack(unheard));
    }

    private static Recorded<AlarmResolved> ended(Optional<Boolean> wordsAgreed) {
        return recorded(new AlarmResolved(
                PlanId.of(WOMAN),
                List.of(WOMAN),
                CASE,
                new AlarmId(new UUID(3, 7)),
                Reached.SAFE,
                wordsAgreed,
                Optional.empty(),
                Personal.of(WOMAN.value(), "at home")));
    }

    private static Instruction askedBack(Recorded<?> event) {
        return new Instruction(
                new StreamId("plan", WOMAN.value()), new CallReview(event.id().value(), CASE, ReviewEvent.Kind.PERSON));
    }

    @Test
    void what_holds_the_level_of_a_joined_plan_is_taken_over_by_the_plan_that_goes_on() {
        var orders = List.of(new PassedOrder(new UUID(4, 1), OrderEvent.Source.IACHR, Optional.empty()));
        var reviews = List.of(new PassedReview(new UUID(5, 1), ReviewEvent.Kind.THREAT));
        var passed = new RiskPassedOn(
                PlanId.of(FAMILY),
                PlanId.of(WOMAN),
                List.of(FAMILY),
                CASE,
                Optional.of(RiskLevel.HIGH),
                Optional.of(RiskLevel.MEDIUM),
                orders,
                reviews);
        assertThat(new WhenRiskPassedOnThenTheOtherPlanTakesItOver().react(recorded(passed)))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()),
                        new TakeOverRisk(
                                PlanId.of(FAMILY),
                                CASE,
                                Optional.of(RiskLevel.HIGH),
                                Optional.of(RiskLevel.MEDIUM),
                                orders,
                                reviews)));
    }

    @Test
    void an_urgent_measure_that_the_body_does_not_ratify_calls_a_review_and_goes_on() {
        var policy = new WhenAnUrgentMeasureIsNotRatifiedThenAReviewIsCalled();
        for (Ratification outcome : Ratification.values()) {
            var said = recorded(new EmergencyRatified(
                    new PlanId(WOMAN.value()),
                    List.of(WOMAN),
                    CASE,
                    new MeasureId(new UUID(3, 1)),
                    outcome,
                    Personal.of(WOMAN.value(), "…")));
            var call = new Instruction(
                    new StreamId("plan", WOMAN.value()),
                    new CallReview(said.id().value(), CASE, ReviewEvent.Kind.NOT_RATIFIED));
            assertThat(policy.react(said)).isEqualTo(outcome == Ratification.NOT_RATIFIED ? List.of(call) : List.of());
        }
    }

    @Test
    void an_appeal_against_a_change_is_lodged_on_the_plan_under_the_same_id() {
        MeasureId measure = new MeasureId(new UUID(6, 1));
        var appealed = new ChangeAppealed(
                PlanId.of(WOMAN),
                List.of(WOMAN),
                CASE,
                measure,
                new UUID(6, 2),
                new UUID(6, 3),
                Optional.empty(),
                PersonsVoice.REPRESENTATIVE,
                Optional.of(true),
                Optional.empty());
        assertThat(new WhenAChangeIsAppealedThenAnAppealIsLodged().react(recorded(appealed)))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()),
                        new NoteAppeal(
                                CASE,
                                new UUID(6, 3),
                                measure,
                                new UUID(6, 2),
                                Optional.empty(),
                                PersonsVoice.REPRESENTATIVE,
                                true)));
    }

    @Test
    void a_referral_to_protection_links_the_incident_to_the_plan_of_each_affected_party() {
        assertThat(new WhenReportReferredToProtectionThenOpenOrFindThePlans()
                        .react(recorded(referral(ReferralDestination.PROTECTION))))
                .containsExactly(
                        new Instruction(new StreamId("plan", WOMAN.value()), link(WOMAN, PartyKind.PERSON)),
                        new Instruction(new StreamId("plan", COMMUNITY.value()), link(COMMUNITY, PartyKind.COMMUNITY)));
    }

    @Test
    void what_an_officer_sends_on_although_the_person_does_not_consent_the_plan_knows_from_the_first_moment() {
        ReportReferred referral = new ReportReferred(
                REPORT,
                CASE,
                NOON,
                true,
                List.of(new Referral(
                        ReferralDestination.PROTECTION,
                        List.of(new Affected(WOMAN, PartyKind.PERSON)),
                        Optional.of(ConsentState.REFUSED))));
        assertThat(new WhenReportReferredToProtectionThenOpenOrFindThePlans().react(recorded(referral)))
                .containsExactly(
                        new Instruction(new StreamId("plan", WOMAN.value()), link(WOMAN, PartyKind.PERSON)),
                        new Instruction(
                                new StreamId("plan", WOMAN.value()),
                                new NoteConsent(CASE, REPORT, ConsentState.REFUSED)));
    }

    /** Only its own procedure consents for a collective; the reporter of a person may have said yes for them. */
    @Test
    void the_yes_of_a_collective_is_noted_with_its_referral_and_that_of_a_person_is_not() {
        Optional<ConsentState> yes = Optional.of(ConsentState.GRANTED);
        ReportReferred referral = new ReportReferred(
                REPORT,
                CASE,
                NOON,
                true,
                List.of(
                        new Referral(
                                ReferralDestination.PROTECTION, List.of(new Affected(WOMAN, PartyKind.PERSON)), yes),
                        new Referral(
                                ReferralDestination.PROTECTION,
                                List.of(new Affected(COMMUNITY, PartyKind.COMMUNITY)),
                                yes)));
        assertThat(new WhenReportReferredToProtectionThenOpenOrFindThePlans().react(recorded(referral)))
                .extracting(Instruction::command)
                .containsExactly(
                        link(WOMAN, PartyKind.PERSON),
                        link(COMMUNITY, PartyKind.COMMUNITY),
                        new NoteConsent(CASE, REPORT, ConsentState.GRANTED));
    }

    @Test
    void recognised_danger_opens_the_urgent_route_of_the_plan_of_each_affected_party() {
        DangerRecognised danger = new DangerRecognised(
                REPORT,
                CASE,
                List.of(new Affected(WOMAN, PartyKind.PERSON), new Affected(COMMUNITY, PartyKind.COMMUNITY)));
        assertThat(new WhenDangerIsRecognisedThenThePlansOpenTheUrgentRoute().react(recorded(danger)))
                .containsExactly(
                        new Instruction(new StreamId("plan", WOMAN.value()), new OpenUrgentRoute(CASE)),
                        new Instruction(new StreamId("plan", COMMUNITY.value()), new OpenUrgentRoute(CASE)));
    }

    @Test
    void another_incident_and_a_measure_that_fails_ask_at_once_whether_there_is_a_gap() {
        PlanId plan = PlanId.of(WOMAN);
        var first = new IncidentLinked(plan, WOMAN, PartyKind.PERSON, CASE, REPORT, NOON, 1, false);
        var second = new IncidentLinked(plan, WOMAN, PartyKind.PERSON, CASE, REPORT, NOON, 2, false);
        var incidents = new WhenAnotherIncidentIsLinkedThenTheGapIsLookedFor();
        assertThat(incidents.react(recorded(first))).isEmpty();
        assertThat(incidents.react(recorded(second))).containsExactly(look(plan, recorded(second), GapCause.THREAT));

        MeasureId phone = new MeasureId(new UUID(3, 1));
        var failed = new MeasureFailed(plan, List.of(WOMAN), CASE, phone, Personal.of(WOMAN.value(), "…"));
        var failures = new WhenAMeasureFailsThenTheGapIsLookedFor();
        assertThat(failures.react(recorded(failed))).containsExactly(look(plan, recorded(failed), GapCause.FAILURE));
        var tests = new WhenATestedMeasureFailsThenTheGapIsLookedFor();
        var fails = tested(plan, phone, TestResult.FAILS);
        assertThat(tests.react(recorded(fails))).containsExactly(look(plan, recorded(fails), GapCause.FAILURE));
        assertThat(tests.react(recorded(tested(plan, phone, TestResult.PARTLY))))
                .isEmpty();
        assertThat(List.of(incidents, failures, tests)).allMatch(Policy::isUrgent);
    }

    @Test
    void each_word_is_heard_and_an_alarm_looks_for_what_is_missing() {
        PlanId plan = PlanId.of(WOMAN);
        Personal<String> word = Personal.of(WOMAN.value(), "…");
        var checkedIn = recorded(new CheckedIn(
                plan, List.of(WOMAN), CASE, plan.value(), NOON, ContactWay.DOOR, false, word, Optional.empty()));
        assertThat(new WhenAPersonChecksInThenTheirWordIsHeard().react(checkedIn))
                .containsExactly(hear(plan, checkedIn, ContactWay.DOOR, false));
        for (Reached result : Reached.values()) {
            var followed = recorded(new CheckinFollowed(
                    plan,
                    List.of(WOMAN),
                    CASE,
                    plan.value(),
                    result,
                    Optional.empty(),
                    Optional.of(word),
                    Optional.empty()));
            assertThat(new WhenSomebodyLooksForAPersonThenTheirWordIsHeard().react(followed))
                    .containsExactly(hear(plan, followed, ContactWay.CALL, result != Reached.SAFE));
        }
        AlarmId alarm = new AlarmId(new UUID(3, 7));
        var resolved = recorded(new AlarmResolved(
                plan, List.of(WOMAN), CASE, alarm, Reached.SAFE, Optional.of(true), Optional.of(word), word));
        assertThat(new WhenAnAlarmIsResolvedThenTheWordOfThePersonIsHeard().react(resolved))
                .containsExactly(hear(plan, resolved, ContactWay.CALL, false));
        var raised = recorded(new AlarmRaised(
                plan,
                List.of(WOMAN),
                CASE,
                alarm,
                ContactWay.DOOR,
                Personal.of(WOMAN.value(), AlarmKind.DURESS),
                Optional.empty(),
                Optional.empty()));
        assertThat(new WhenAnAlarmIsRaisedThenTheGapIsLookedFor().react(raised))
                .containsExactly(look(plan, raised, GapCause.THREAT));
        assertThat(List.of(
                        new WhenAPersonChecksInThenTheirWordIsHeard(),
                        new WhenSomebodyLooksForAPersonThenTheirWordIsHeard(),
                        new WhenAnAlarmIsResolvedThenTheWordOfThePersonIsHeard(),
                        new WhenAnAlarmIsRaisedThenTheGapIsLookedFor()))
                .allMatch(Policy::isUrgent);
    }

    private static Instruction hear(PlanId plan, Recorded<?> event, ContactWay way, boolean silent) {
        Concerned of = new Concerned(plan, List.of(WOMAN), CASE);
        return new Instruction(
                new StreamId("alarm", plan.value()),
                new HearWord(of, event.id(), event.position(), way, silent, Optional.empty()));
    }

    @Test
    void what_an_adopted_decision_granted_comes_onto_its_plan_at_once_with_the_instant_of_the_adoption() {
        PlanId plan = PlanId.of(WOMAN);
        DecisionId decision = new DecisionId(new UUID(4, 1));
        var adopted = recorded(new DecisionAdopted(
                plan, List.of(WOMAN), CASE, decision, Optional.empty(), "director", Optional.empty()));
        var policy = new WhenADecisionIsAdoptedThenItsMeasuresAreGranted();
        assertThat(policy.react(adopted))
                .containsExactly(new Instruction(
                        new StreamId("plan", plan.value()),
                        new GrantDecided(plan, decision, adopted.id().value(), NOON, List.of())));
        assertThat(policy.isUrgent()).isTrue();
    }

    @Test
    void a_consent_that_is_given_again_asks_at_once_for_what_was_held() {
        PlanId plan = PlanId.of(WOMAN);
        var policy = new WhenConsentIsGivenAgainThenWhatWasHeldIsGranted();
        var given = recorded(noted(plan, ConsentState.GRANTED));
        assertThat(policy.react(given))
                .containsExactly(new Instruction(
                        new StreamId("plan", plan.value()),
                        new ReleaseGrants(plan, CASE, given.id().value(), NOON, List.of())));
        for (ConsentState other : List.of(ConsentState.WITHDRAWN, ConsentState.REFUSED)) {
            assertThat(policy.react(recorded(noted(plan, other)))).isEmpty();
        }
        assertThat(policy.isUrgent()).isTrue();
    }

    private static ConsentNoted noted(PlanId plan, ConsentState consent) {
        return new ConsentNoted(plan, List.of(WOMAN), CASE, REPORT, consent, Optional.empty());
    }

    private static Instruction look(PlanId plan, Recorded<?> event, GapCause cause) {
        return new Instruction(
                new StreamId("plan", plan.value()),
                new LookForGap(plan, CASE, event.id().value(), cause));
    }

    private static MeasureTested tested(PlanId plan, MeasureId phone, TestResult result) {
        return new MeasureTested(plan, List.of(WOMAN), CASE, phone, result, TestWay.CALL, Optional.empty());
    }

    @Test
    void a_referral_to_investigation_is_none_of_our_business() {
        assertThat(new WhenReportReferredToProtectionThenOpenOrFindThePlans()
                        .react(recorded(referral(ReferralDestination.INVESTIGATION))))
                .isEmpty();
    }

    @Test
    void a_consent_to_protection_taken_back_or_given_is_noted_by_the_plan_of_each_affected_party() {
        List<Affected> affected =
                List.of(new Affected(WOMAN, PartyKind.PERSON), new Affected(COMMUNITY, PartyKind.COMMUNITY));
        assertThat(new WhenConsentToProtectionIsWithdrawnThenThePlansNoteIt()
                        .react(recorded(new ConsentWithdrawn(REPORT, CASE, ConsentPurpose.PROTECTION, affected))))
                .containsExactly(
                        new Instruction(
                                new StreamId("plan", WOMAN.value()),
                                new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN)),
                        new Instruction(
                                new StreamId("plan", COMMUNITY.value()),
                                new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN)));
        assertThat(new WhenConsentToProtectionIsGivenThenThePlansNoteIt()
                        .react(recorded(new ConsentGiven(REPORT, CASE, ConsentPurpose.PROTECTION, affected))))
                .extracting(Instruction::command)
                .containsOnly(new NoteConsent(CASE, REPORT, ConsentState.GRANTED))
                .hasSize(2);
        assertThat(new WhenConsentToProtectionIsWithdrawnThenThePlansNoteIt()
                        .react(recorded(new ConsentWithdrawn(REPORT, CASE, ConsentPurpose.INVESTIGATION, affected))))
                .isEmpty();
    }

    @Test
    void what_a_joined_plan_knows_of_consent_the_other_notes_too() {
        ConsentNoted noted = new ConsentNoted(
                PlanId.of(COMMUNITY),
                List.of(COMMUNITY),
                CASE,
                REPORT,
                ConsentState.WITHDRAWN,
                Optional.of(PlanId.of(WOMAN)));
        assertThat(new WhenConsentIsNotedOnAJoinedPlanThenTheOtherNotesItToo().react(recorded(noted)))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()), new NoteConsent(CASE, REPORT, ConsentState.WITHDRAWN)));
    }

    @Test
    void the_plan_of_a_merged_party_is_joined_into_the_one_that_goes_on() {
        assertThat(new WhenPartyMergedThenJoinPlans().react(recorded(new PartyMerged(CASE, COMMUNITY, WOMAN))))
                .containsExactly(new Instruction(
                        new StreamId("plan", COMMUNITY.value()), new JoinPlan(COMMUNITY, PlanId.of(WOMAN), CASE)));
    }

    @Test
    void what_a_joined_plan_passes_on_is_linked_to_the_other() {
        assertThat(new WhenIncidentPassedOnThenLinkItToTheOtherPlan()
                        .react(recorded(new IncidentPassedOn(
                                PlanId.of(COMMUNITY),
                                PlanId.of(WOMAN),
                                List.of(COMMUNITY),
                                PartyKind.PERSON,
                                CASE,
                                REPORT,
                                NOON,
                                true))))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()),
                        new LinkIncident(WOMAN, PartyKind.PERSON, CASE, REPORT, NOON, true, List.of(COMMUNITY))));
    }

    @Test
    void a_joined_plan_lets_the_other_set_apart_whom_it_no_longer_includes_itself() {
        PartyRef stays = new PartyRef(new UUID(0, 3));
        PartiesSetApart apart = new PartiesSetApart(
                PlanId.of(COMMUNITY),
                List.of(COMMUNITY, stays),
                PlanId.of(stays),
                List.of(stays, FAMILY),
                CASE,
                List.of(),
                Optional.of(PlanId.of(WOMAN)),
                Optional.empty());
        assertThat(new WhenPartiesAreSetApartOnAJoinedPlanThenTheOtherSetsThemApartToo().react(recorded(apart)))
                .containsExactly(new Instruction(
                        new StreamId("plan", WOMAN.value()),
                        new SetPartiesApart(PlanId.of(COMMUNITY), List.of(FAMILY), CASE, new UUID(9, 9))));
    }

    private static ReportReferred referral(ReferralDestination to) {
        return new ReportReferred(
                REPORT,
                CASE,
                NOON,
                true,
                List.of(
                        new Referral(to, List.of(new Affected(WOMAN, PartyKind.PERSON)), Optional.empty()),
                        new Referral(
                                ReferralDestination.INVESTIGATION,
                                List.of(new Affected(FAMILY, PartyKind.FAMILY)),
                                Optional.empty()),
                        new Referral(to, List.of(new Affected(COMMUNITY, PartyKind.COMMUNITY)), Optional.empty())));
    }

    private static LinkIncident link(PartyRef party, PartyKind kind) {
        return new LinkIncident(party, kind, CASE, REPORT, NOON, true, List.of());
    }

    private static <E> Recorded<E> recorded(E event) {
        return new Recorded<>(1, 1, new EventId(new UUID(9, 9)), Actor.system("intake"), NOON, NOON, event);
    }
}
