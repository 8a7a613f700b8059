package esperanza.notification;

import static esperanza.protocol.vocabulary.AlertKind.ANSWER_DEMANDED;
import static esperanza.protocol.vocabulary.AlertKind.CHECKIN_MISSED;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_BREACHED;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;
import static esperanza.protocol.vocabulary.AlertKind.GLASS_BROKEN;
import static esperanza.protocol.vocabulary.AlertKind.IDENTITY_REQUESTED;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;
import static esperanza.protocol.vocabulary.AlertKind.PARTIES_SET_APART;
import static esperanza.protocol.vocabulary.AlertKind.PERSON_IN_DANGER;
import static esperanza.protocol.vocabulary.AlertKind.PERSON_NOT_TOLD;
import static esperanza.protocol.vocabulary.AlertKind.PROTECTION_GAP;
import static esperanza.protocol.vocabulary.AlertKind.PROTECTION_REQUESTED;
import static esperanza.protocol.vocabulary.AlertKind.PROTECTION_REVIEW_CALLED;
import static esperanza.protocol.vocabulary.AlertKind.STATEMENT_ADDED;
import static esperanza.protocol.vocabulary.AlertKind.WALL_APPLIED;
import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.OfCase;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.notification.alert.WhenAConflictWallIsAppliedThenTheOmbudsmanIsAlerted;
import esperanza.notification.alert.WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted;
import esperanza.notification.alert.WhenADeadlineIsDueSoonThenItsHolderIsAlerted;
import esperanza.notification.alert.WhenADeadlineIsMetThenItsAlertsAreSettled;
import esperanza.notification.alert.WhenADeadlineIsPutOffThenItsWarningIsSettled;
import esperanza.notification.alert.WhenADeadlineIsWithdrawnThenNobodyIsCalledForItAnyMore;
import esperanza.notification.alert.WhenAGapIsOpenedThenWhoProtectsIsAlerted;
import esperanza.notification.alert.WhenAPersonDoesNotCheckInThenWhoProtectsIsAlerted;
import esperanza.notification.alert.WhenAPersonIsNotToldThenWhoTriagesIsAlerted;
import esperanza.notification.alert.WhenAReviewIsCalledThenAnAnalystIsAlerted;
import esperanza.notification.alert.WhenAStatementIsAddedAfterTriageThenWhoTriagesIsAlerted;
import esperanza.notification.alert.WhenAnAlarmIsRaisedThenWhoProtectsIsAlerted;
import esperanza.notification.alert.WhenAnAnswerIsDemandedThenWhoOwesItIsAlerted;
import esperanza.notification.alert.WhenAnIdentityIsAskedForThenACustodianIsAlerted;
import esperanza.notification.alert.WhenAnOfficerAnswersAStatementThenItsAlertIsSettled;
import esperanza.notification.alert.WhenGlassIsBrokenThenTheOmbudsmanIsAlerted;
import esperanza.notification.alert.WhenImminentDangerIsDeclaredThenSomebodyIsAlerted;
import esperanza.notification.alert.WhenNothingIsLeftToTellThenItsAlertIsSettled;
import esperanza.notification.alert.WhenPartiesAreSetApartThenWhoProtectsIsAlerted;
import esperanza.notification.alert.WhenProtectionIsRequestedThenWhoProtectsIsAlerted;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.WhenAMomentComesThenItsClocksMove;
import esperanza.notification.clock.domain.Act;
import esperanza.notification.clock.domain.DeadlineCommand.*;
import esperanza.notification.clock.domain.DeadlineEvent.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.*;
import esperanza.notification.inbox.ProtectionEvent.*;
import esperanza.notification.oversight.domain.OversightEvent.AnswerDemanded;
import esperanza.notification.oversight.domain.OversightEvent.DemandAnswered;
import esperanza.notification.oversight.domain.OversightId;
import esperanza.protocol.term.Profile;
import esperanza.protocol.term.Terms;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TermObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** when(event) → then(commands), for each sentence. */
class PoliciesTest {

    private static final Profile PROFILE = DemonstrationProfile.load();
    private static final WhenAMomentComesThenItsClocksMove CLOCKS =
            new WhenAMomentComesThenItsClocksMove(DemonstrationProfile.versions());
    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final ReportId REPORT = new ReportId(UUID.randomUUID());
    private static final PartyRef WOMAN = new PartyRef(UUID.randomUUID());
    private static final PartyRef COMMUNITY = new PartyRef(UUID.randomUUID());
    private static final UUID MEASURE = UUID.randomUUID();
    private static final Instant RECEIVED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant OCCURRED = Instant.parse("2026-03-01T02:00:00Z");
    private static final Instant RECORDED = Instant.parse("2026-03-01T10:00:01Z");
    private static final Actor OFFICER = Actor.human("intake-officer", "p", "MECHANISM");
    private static final EventId EVENT = new EventId(UUID.randomUUID());

    @Test
    void each_report_starts_the_clocks_of_its_acknowledgement_and_its_triage_at_its_receipt() {
        assertThat(moved(event(report(false))))
                .containsExactly(startedForReport("ACKNOWLEDGE_RECEIPT"), startedForReport("TRIAGE"));
    }

    @Test
    void an_acknowledgement_meets_the_clock_of_its_report() {
        assertThat(moved(event(new ReceiptAcknowledged(REPORT, CASE))))
                .containsExactly(
                        met("ACKNOWLEDGE_RECEIPT", DeadlineId.of("ACKNOWLEDGE_RECEIPT", Thing.report(REPORT))));
    }

    private static final DeadlineId ASSESSMENT = DeadlineId.of("RISK_ASSESSMENT", Thing.ofCase(CASE));

    private static Instruction startedForReport(String term) {
        return started(term, DeadlineId.of(term, Thing.report(REPORT)), OCCURRED);
    }

    @Test
    void imminent_danger_starts_one_urgent_clock_for_each_affected_party() {
        Instruction receipt = startedForReport("ACKNOWLEDGE_RECEIPT");
        Instruction triage = startedForReport("TRIAGE");
        assertThat(moved(event(report(true))))
                .containsExactly(receipt, triage, startedFor(WOMAN), startedFor(COMMUNITY));
        assertThat(moved(event(report(false)))).containsExactly(receipt, triage);
    }

    @Test
    void danger_that_is_recognised_later_starts_the_same_clocks_from_then_on() {
        DeadlineId route = DeadlineId.of("REQUEST_ROUTED", Thing.ofCase(CASE));
        assertThat(moved(event(recognised())))
                .containsExactlyInAnyOrder(
                        startedFor(WOMAN),
                        startedFor(COMMUNITY),
                        new Instruction(route.stream(), new WithdrawDeadline(Set.of(1))));
    }

    @Test
    void danger_that_is_recognised_later_raises_the_same_alert() {
        var policy = new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(PROFILE);
        assertThat(policy.react(event(recognised()))).isEqualTo(policy.react(event(report(true))));
    }

    @Test
    void a_statement_in_danger_that_is_known_calls_again_and_starts_no_term() {
        var policy = new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(PROFILE);
        StatementAdded urgent = new StatementAdded(REPORT, CASE, Optional.empty(), Optional.of(true));
        assertThat(policy.react(event(urgent))).isEqualTo(policy.react(event(report(true))));
        assertThat(policy.react(event(new StatementAdded(REPORT, CASE, Optional.empty(), Optional.empty()))))
                .isEmpty();
        assertThat(moved(event(urgent))).isEmpty();
    }

    private static DangerRecognised recognised() {
        return new DangerRecognised(REPORT, CASE, report(true).affected());
    }

    @Test
    void what_is_added_after_triage_calls_who_triages_and_before_it_nobody() {
        AlertId alert = AlertId.of(STATEMENT_ADDED, CASE);
        var policy = new WhenAStatementIsAddedAfterTriageThenWhoTriagesIsAlerted(PROFILE);
        assertThat(policy.react(event(new StatementAdded(REPORT, CASE, Optional.of(true), Optional.empty()))))
                .containsExactly(Instruction.beginning(
                        alert.stream(),
                        new RaiseAlert(alert, CASE, STATEMENT_ADDED, "intake-officer", Optional.empty(), false)));
        assertThat(policy.react(event(new StatementAdded(REPORT, CASE, Optional.empty(), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void what_software_could_not_tell_calls_who_triages_until_a_person_told_it_or_the_data_are_erased() {
        AlertId alert = AlertId.of(PERSON_NOT_TOLD, CASE);
        assertThat(new WhenAPersonIsNotToldThenWhoTriagesIsAlerted(PROFILE).react(event(new PersonNotTold(CASE))))
                .containsExactly(Instruction.beginning(
                        alert.stream(),
                        new RaiseAlert(alert, CASE, PERSON_NOT_TOLD, "intake-officer", Optional.empty(), false)));
        List<NothingLeftToTell> ends = List.of(
                new PersonTold(CASE), new DataErased(REPORT, CASE, UUID.randomUUID(), List.of(), Optional.empty()));
        assertThat(ends)
                .allSatisfy(end -> assertThat(new WhenNothingIsLeftToTellThenItsAlertIsSettled().react(event(end)))
                        .containsExactly(settled(alert)));
    }

    @Test
    void an_officer_who_triages_lowers_or_asks_answers_what_was_added_and_software_never_does() {
        var policy = new WhenAnOfficerAnswersAStatementThenItsAlertIsSettled();
        List<OfficersWord> words = List.of(
                new ReportTriaged(REPORT, CASE, Optional.empty(), Optional.empty()),
                new LoweringConfirmed(CASE),
                new QuestionAsked(CASE));
        assertThat(words).allSatisfy(word -> assertThat(policy.react(event(word)))
                .containsExactly(settled(AlertId.of(STATEMENT_ADDED, CASE))));
        Recorded<OfficersWord> said = event(words.getFirst());
        assertThat(policy.react(new Recorded<>(
                        said.position(),
                        said.version(),
                        said.id(),
                        Actor.system("policy"),
                        said.occurredAt(),
                        said.recordedAt(),
                        said.event())))
                .isEmpty();
    }

    @Test
    void imminent_danger_alerts_the_first_rung() {
        var policy = new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(PROFILE);
        AlertId alert = AlertId.of(IMMINENT_DANGER, CASE);
        assertThat(policy.react(event(report(true))))
                .containsExactly(Instruction.beginning(
                        alert.stream(),
                        new RaiseAlert(alert, CASE, IMMINENT_DANGER, "protection-officer", Optional.empty(), false)));
        assertThat(policy.react(event(report(false)))).isEmpty();
    }

    @Test
    void a_test_starts_no_clock_and_calls_nobody() {
        Recorded<DangerWord> test = event(report(true, Optional.of(true)));
        assertThat(moved(test)).isEmpty();
        assertThat(new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(PROFILE).react(test))
                .isEmpty();
    }

    /**
     * These policies run in one order, so that no alert is settled before it is raised. They never wait behind the
     * clocks of a thousand reports.
     */
    @Test
    void what_raises_or_settles_an_alert_is_urgent_and_nothing_else() {
        assertThat(List.of(
                        new WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(PROFILE),
                        new WhenADeadlineIsDueSoonThenItsHolderIsAlerted(),
                        new WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted(PROFILE),
                        new WhenADeadlineIsMetThenItsAlertsAreSettled(),
                        new WhenAStatementIsAddedAfterTriageThenWhoTriagesIsAlerted(PROFILE),
                        new WhenAnOfficerAnswersAStatementThenItsAlertIsSettled()))
                .allMatch(Policy::isUrgent);
        assertThat(CLOCKS.isUrgent()).isFalse();
    }

    @Test
    void a_triage_meets_the_clock_of_its_report() {
        assertThat(moved(event(new ReportTriaged(REPORT, CASE, Optional.empty(), Optional.empty()))))
                .containsExactly(met("TRIAGE", DeadlineId.of("TRIAGE", Thing.report(REPORT))));
    }

    @Test
    void a_wall_that_a_person_lays_is_told_to_the_ombudsman() {
        AlertId alert = AlertId.of(WALL_APPLIED, CASE);
        assertThat(new WhenAConflictWallIsAppliedThenTheOmbudsmanIsAlerted(PROFILE)
                        .react(event(new ConflictWallApplied(CASE))))
                .containsExactly(Instruction.beginning(
                        alert.stream(),
                        new RaiseAlert(alert, CASE, WALL_APPLIED, "ombudsman", Optional.empty(), false)));
    }

    @Test
    void a_broken_glass_is_told_to_the_ombudsman_and_starts_the_clock_of_its_review() {
        UUID glass = new UUID(7, 7);
        DeadlineId review = DeadlineId.of("GLASS_REVIEW", Thing.glassBreak(CASE, glass));
        GlassBroken broken = new GlassBroken(CASE, glass);
        assertThat(new WhenGlassIsBrokenThenTheOmbudsmanIsAlerted(PROFILE).react(event(broken)))
                .containsExactly(raised(AlertId.of(GLASS_BROKEN, review), GLASS_BROKEN, "ombudsman", review, false));
        assertThat(moved(event(broken))).containsExactly(startedAbout(glass, "GLASS_REVIEW", review, OCCURRED));
        assertThat(moved(event(new GlassReviewed(CASE, glass)))).containsExactly(met("GLASS_REVIEW", review));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled().react(event(deadlineMet(review, "GLASS_REVIEW"))))
                .contains(settled(AlertId.of(GLASS_BROKEN, review)));
    }

    @Test
    void a_request_for_an_identity_calls_a_custodian_at_once_and_waits_for_an_answer_whatever_it_is() {
        UUID request = new UUID(8, 8);
        DeadlineId answer = DeadlineId.of("IDENTITY_ANSWER", Thing.identityRequest(request));
        IdentityRequested asked = new IdentityRequested(CASE, request);
        var alerted = new WhenAnIdentityIsAskedForThenACustodianIsAlerted(PROFILE);
        assertThat(alerted.isUrgent()).isTrue();
        assertThat(alerted.react(event(asked)))
                .containsExactly(
                        raised(AlertId.of(IDENTITY_REQUESTED, answer), IDENTITY_REQUESTED, "custodian", answer, false));
        assertThat(moved(event(asked))).containsExactly(started("IDENTITY_ANSWER", answer, OCCURRED));
        assertThat(moved(event(new IdentityGranted(CASE, request)))).containsExactly(met("IDENTITY_ANSWER", answer));
        assertThat(moved(event(new IdentityDenied(CASE, request)))).containsExactly(met("IDENTITY_ANSWER", answer));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled().react(event(deadlineMet(answer, "IDENTITY_ANSWER"))))
                .contains(settled(AlertId.of(IDENTITY_REQUESTED, answer)));
    }

    @Test
    void a_request_that_was_overtaken_calls_nobody_any_more_though_nobody_answered() {
        UUID request = new UUID(8, 8);
        DeadlineId answer = DeadlineId.of("IDENTITY_ANSWER", Thing.identityRequest(request));
        assertThat(moved(event(new IdentityRequestOvertaken(CASE, request))))
                .containsExactly(new Instruction(answer.stream(), new WithdrawDeadline(Set.of(1))));
        var calledOff = new WhenADeadlineIsWithdrawnThenNobodyIsCalledForItAnyMore();
        assertThat(calledOff.isUrgent()).isTrue();
        assertThat(calledOff.react(event(new DeadlineWithdrawn(answer, "IDENTITY_ANSWER", CASE, Optional.empty()))))
                .extracting(Instruction::stream)
                .containsExactly(
                        AlertId.of(DEADLINE_DUE_SOON, answer).stream(),
                        AlertId.of(DEADLINE_BREACHED, answer).stream(),
                        AlertId.of(IDENTITY_REQUESTED, answer).stream());
    }

    @Test
    void parties_set_apart_call_who_protects_if_a_measure_may_hang_on_the_wrong_plan() {
        UUID separation = new UUID(9, 9);
        DeadlineId review = DeadlineId.of("SEPARATION_REVIEW", Thing.separation(separation));
        var apart = event(new PartiesSetApart(CASE, List.of(MEASURE), Optional.of(separation)));
        var nothing = event(new PartiesSetApart(CASE, List.of(), Optional.of(separation)));
        var alerted = new WhenPartiesAreSetApartThenWhoProtectsIsAlerted(PROFILE);
        assertThat(alerted.isUrgent()).isTrue();
        assertThat(alerted.react(apart))
                .containsExactly(raised(
                        AlertId.of(PARTIES_SET_APART, review), PARTIES_SET_APART, "protection-officer", review, false));
        assertThat(moved(apart)).containsExactly(started("SEPARATION_REVIEW", review, OCCURRED));
        assertThat(alerted.react(nothing)).isEmpty();
        assertThat(moved(nothing)).isEmpty();
        assertThat(moved(event(new SeparationReviewed(CASE, separation))))
                .containsExactly(met("SEPARATION_REVIEW", review));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled()
                        .react(event(deadlineMet(review, "SEPARATION_REVIEW"))))
                .contains(settled(AlertId.of(PARTIES_SET_APART, review)));
    }

    @Test
    void a_request_for_protection_without_declared_danger_calls_who_protects_until_somebody_says_how_it_goes_on() {
        DeadlineId route = DeadlineId.of("REQUEST_ROUTED", Thing.ofCase(CASE));
        var asked = event(request(false));
        var alerted = new WhenProtectionIsRequestedThenWhoProtectsIsAlerted(PROFILE);
        assertThat(alerted.react(asked))
                .containsExactly(raised(
                        AlertId.of(PROTECTION_REQUESTED, route),
                        PROTECTION_REQUESTED,
                        "protection-officer",
                        route,
                        false));
        assertThat(moved(asked))
                .containsExactly(
                        started("RISK_ASSESSMENT", ASSESSMENT, OCCURRED), started("REQUEST_ROUTED", route, OCCURRED));
        assertThat(alerted.react(event(request(true)))).isEmpty();
        assertThat(moved(event(request(true)))).containsExactly(started("RISK_ASSESSMENT", ASSESSMENT, OCCURRED));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled().react(event(deadlineMet(route, "REQUEST_ROUTED"))))
                .contains(settled(AlertId.of(PROTECTION_REQUESTED, route)));
    }

    @Test
    void a_review_of_the_level_calls_an_analyst_until_somebody_says_what_follows() {
        UUID cause = new UUID(9, 10);
        DeadlineId review = DeadlineId.of("REVIEW_ON_CHANGE", Thing.of(CASE, TermObject.REVIEW_CAUSE, cause));
        assertThat(new WhenAReviewIsCalledThenAnAnalystIsAlerted(PROFILE)
                        .react(event(new ProtectionReviewCalled(CASE, cause))))
                .containsExactly(raised(
                        AlertId.of(PROTECTION_REVIEW_CALLED, review),
                        PROTECTION_REVIEW_CALLED,
                        "risk-analyst",
                        review,
                        false));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled()
                        .react(event(deadlineMet(review, "REVIEW_ON_CHANGE"))))
                .contains(settled(AlertId.of(PROTECTION_REVIEW_CALLED, review)));
    }

    private static ReportReferred request(boolean danger) {
        return new ReportReferred(
                REPORT,
                CASE,
                List.of(new Referral(ReferralDestination.PROTECTION, "CONSENT", Optional.empty())),
                Optional.empty(),
                Optional.of(danger));
    }

    @Test
    void a_demand_of_the_ombudsman_calls_the_function_that_is_asked_and_runs_until_the_answer() {
        UUID id = new UUID(9, 8);
        OversightId demand = new OversightId(id);
        DeadlineId answer = DeadlineId.of("ANSWER_TO_OVERSIGHT", Thing.demand(id));
        AlertId alert = AlertId.of(ANSWER_DEMANDED, answer);
        var alerted = new WhenAnAnswerIsDemandedThenWhoOwesItIsAlerted();
        assertThat(alerted.isUrgent()).isTrue();
        for (CaseFunction of : List.of(CaseFunction.INTAKE, CaseFunction.PROTECTION, CaseFunction.INVESTIGATION)) {
            var demanded = event(new AnswerDemanded(demand, CASE, of, Personal.of(CASE.value(), "why?")));
            String role = Map.of(
                            CaseFunction.INTAKE, "intake-officer",
                            CaseFunction.PROTECTION, "protection-officer",
                            CaseFunction.INVESTIGATION, "investigator")
                    .get(of);
            assertThat(alerted.react(demanded)).containsExactly(raised(alert, ANSWER_DEMANDED, role, answer, false));
            assertThat(moved(demanded)).containsExactly(startedAbout(id, "ANSWER_TO_OVERSIGHT", answer, OCCURRED));
        }
        assertThat(moved(event(new DemandAnswered(
                        demand, CASE, CaseFunction.PROTECTION, Personal.of(CASE.value(), "because")))))
                .containsExactly(met("ANSWER_TO_OVERSIGHT", answer));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled()
                        .react(event(deadlineMet(answer, "ANSWER_TO_OVERSIGHT"))))
                .contains(settled(alert));
    }

    @Test
    void a_referral_to_investigation_starts_the_clock_of_the_file_and_one_to_protection_does_not() {
        DeadlineId deadline = DeadlineId.of("FILE_OPENED", Thing.ofCase(CASE));
        assertThat(moved(event(referred(new Referral(ReferralDestination.INVESTIGATION, "CONSENT", Optional.empty())))))
                .containsExactly(started("FILE_OPENED", deadline, OCCURRED));
        assertThat(moved(event(referred(new Referral(ReferralDestination.PROTECTION, "CONSENT", Optional.empty())))))
                .containsExactly(started("RISK_ASSESSMENT", ASSESSMENT, OCCURRED));
        assertThat(moved(event(plain("file-taken", Map.of())))).contains(met("FILE_OPENED", deadline));
    }

    @Test
    void the_referrals_of_one_decision_start_each_clock_that_one_of_them_starts() {
        Optional<PartyRef> community = Optional.of(COMMUNITY);
        assertThat(moved(event(referred(
                        new Referral(ReferralDestination.PROTECTION, "SERIOUSLY_PREVENTED", Optional.empty()),
                        new Referral(ReferralDestination.PROTECTION, "SERIOUSLY_PREVENTED", community),
                        new Referral(ReferralDestination.INVESTIGATION, "CONSENT", Optional.empty())))))
                .extracting(Instruction::stream)
                .containsExactlyInAnyOrder(
                        DeadlineId.of("FILE_OPENED", Thing.ofCase(CASE)).stream(),
                        ASSESSMENT.stream(),
                        DeadlineId.of("CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION))
                                .stream(),
                        DeadlineId.of(
                                "CONSENT_RATIFIED",
                                Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION, COMMUNITY))
                                .stream());
    }

    @Test
    void a_transfer_waits_for_its_receiver_s_answer_and_is_met_by_it() {
        UUID transfer = new UUID(4, 4);
        DeadlineId deadline = DeadlineId.of("TRANSFER_ACKNOWLEDGED", Thing.transfer(transfer));
        assertThat(moved(event(new ReportTransferred(CASE, transfer))))
                .containsExactly(started("TRANSFER_ACKNOWLEDGED", deadline, OCCURRED));
        assertThat(moved(event(new TransferAcknowledged(CASE, transfer))))
                .containsExactly(met("TRANSFER_ACKNOWLEDGED", deadline));
    }

    @Test
    void a_referral_for_somebody_who_was_prevented_waits_for_their_own_word_whatever_it_is() {
        DeadlineId deadline =
                DeadlineId.of("CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION));
        assertThat(moved(event(referred(
                        new Referral(ReferralDestination.PROTECTION, "SERIOUSLY_PREVENTED", Optional.empty())))))
                .containsExactlyInAnyOrder(
                        started("RISK_ASSESSMENT", ASSESSMENT, OCCURRED),
                        started("CONSENT_RATIFIED", deadline, OCCURRED));
        assertThat(moved(event(referred(new Referral(ReferralDestination.PROTECTION, "CONSENT", Optional.empty())))))
                .containsExactly(started("RISK_ASSESSMENT", ASSESSMENT, OCCURRED));

        Optional<Boolean> prevented = Optional.of(true);
        assertThat(moved(event(
                        new ConsentGiven(REPORT, CASE, "PROTECTION", prevented, Optional.empty(), Optional.empty()))))
                .containsExactly(met("CONSENT_RATIFIED", deadline));
        assertThat(moved(event(new ConsentWithdrawn(
                        REPORT, CASE, "PROTECTION", prevented, Optional.empty(), Optional.empty()))))
                .containsExactly(met("CONSENT_RATIFIED", deadline));
        assertThat(moved(event(new ConsentGiven(
                        REPORT, CASE, "PROTECTION", Optional.empty(), Optional.empty(), Optional.empty()))))
                .isEmpty();
        assertThat(moved(event(new ConsentGiven(REPORT, CASE, "MEDIA", prevented, Optional.empty(), Optional.empty()))))
                .isEmpty();
    }

    @Test
    void a_collective_that_was_not_waited_for_ratifies_by_itself_and_nobody_else_does_it_for_it() {
        Optional<PartyRef> community = Optional.of(COMMUNITY);
        DeadlineId own = DeadlineId.of(
                "CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION, COMMUNITY));
        assertThat(moved(event(
                        referred(new Referral(ReferralDestination.PROTECTION, "SERIOUSLY_PREVENTED", community)))))
                .extracting(Instruction::stream)
                .containsExactlyInAnyOrder(ASSESSMENT.stream(), own.stream());
        Optional<Boolean> prevented = Optional.of(true);
        assertThat(moved(event(new ConsentGiven(REPORT, CASE, "PROTECTION", prevented, community, Optional.empty()))))
                .containsExactly(met("CONSENT_RATIFIED", own));
        assertThat(moved(event(new ConsentWithdrawn(
                        REPORT, CASE, "PROTECTION", prevented, Optional.empty(), Optional.empty()))))
                .extracting(Instruction::stream)
                .doesNotContain(own.stream());
    }

    @Test
    void the_last_word_of_those_for_whom_one_spoke_is_the_word_of_all_of_them() {
        Optional<Boolean> yes = Optional.of(true);
        Optional<PartyRef> woman = Optional.of(WOMAN);
        DeadlineId own =
                DeadlineId.of("CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION, WOMAN));
        DeadlineId all =
                DeadlineId.of("CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION));
        assertThat(moved(event(new ConsentGiven(REPORT, CASE, "PROTECTION", yes, woman, yes))))
                .containsExactly(met("CONSENT_RATIFIED", own), met("CONSENT_RATIFIED", all));
        assertThat(moved(event(new ConsentWithdrawn(REPORT, CASE, "PROTECTION", yes, woman, yes))))
                .containsExactly(met("CONSENT_RATIFIED", own), met("CONSENT_RATIFIED", all));
        assertThat(moved(event(new ConsentWithdrawn(REPORT, CASE, "PROTECTION", Optional.empty(), woman, yes))))
                .containsExactly(met("CONSENT_RATIFIED", all));
        assertThat(moved(event(new ConsentGiven(REPORT, CASE, "PROTECTION", yes, Optional.empty(), yes))))
                .containsExactly(met("CONSENT_RATIFIED", all));
        assertThat(moved(event(new ConsentGiven(REPORT, CASE, "PROTECTION", yes, woman, Optional.of(false)))))
                .containsExactly(met("CONSENT_RATIFIED", own));
    }

    @Test
    void what_waits_for_a_report_that_was_erased_waits_no_more() {
        UUID transfer = new UUID(11, 11);
        assertThat(moved(event(new DataErased(
                        REPORT, CASE, UUID.randomUUID(), List.of(COMMUNITY), Optional.of(List.of(transfer))))))
                .containsExactly(
                        withdrawn(DeadlineId.of("ACKNOWLEDGE_RECEIPT", Thing.report(REPORT))),
                        withdrawn(DeadlineId.of("TRIAGE", Thing.report(REPORT))),
                        withdrawn(DeadlineId.of("TRANSFER_ACKNOWLEDGED", Thing.transfer(transfer))),
                        withdrawn(DeadlineId.of(
                                "CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.INVESTIGATION))),
                        withdrawn(DeadlineId.of(
                                "CONSENT_RATIFIED",
                                Thing.awaitedConsent(REPORT, ReferralDestination.INVESTIGATION, COMMUNITY))),
                        withdrawn(DeadlineId.of(
                                "CONSENT_RATIFIED", Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION))),
                        withdrawn(DeadlineId.of(
                                "CONSENT_RATIFIED",
                                Thing.awaitedConsent(REPORT, ReferralDestination.PROTECTION, COMMUNITY))));
    }

    @Test
    void a_registered_file_owes_a_hypothesis_and_an_adopted_one_pays() {
        DeadlineId deadline = DeadlineId.of("FIRST_HYPOTHESIS", Thing.ofCase(CASE));
        assertThat(moved(event(plain("file-registered", Map.of()))))
                .containsExactly(started("FIRST_HYPOTHESIS", deadline, OCCURRED));
        assertThat(moved(event(plain("hypothesis-adopted", Map.of("type", "DEFENCE_LINKED")))))
                .containsExactly(met("FIRST_HYPOTHESIS", deadline));
    }

    @Test
    void an_adopted_alternative_pays_nothing() {
        assertThat(moved(event(plain("hypothesis-adopted", Map.of("type", "ALTERNATIVE")))))
                .isEmpty();
    }

    @Test
    void an_urgent_measure_meets_the_urgent_clock_of_its_parties_and_starts_its_own() {
        var decided = event(onMeasure("urgent-measure-decided", List.of(WOMAN, COMMUNITY)));
        DeadlineId implementation = DeadlineId.of("URGENT_IMPLEMENTATION", Thing.measure(CASE, MEASURE));
        assertThat(moved(decided))
                .filteredOn(instruction -> !starts(instruction, "RATIFIED"))
                .containsExactly(
                        met("URGENT_DECISION", DeadlineId.of("URGENT_DECISION", Thing.party(CASE, WOMAN))),
                        met("URGENT_DECISION", DeadlineId.of("URGENT_DECISION", Thing.party(CASE, COMMUNITY))),
                        owed(implementation, OCCURRED));
    }

    @Test
    void a_handover_meets_the_clock_by_one_side_until_the_other_confirms_or_contests() {
        DeadlineId deadline = DeadlineId.of("URGENT_IMPLEMENTATION", Thing.measure(CASE, MEASURE));
        assertThat(moved(event(onMeasure("measure-handed-over", List.of(WOMAN)))))
                .filteredOn(instruction -> instruction.stream().equals(deadline.stream()))
                .containsExactly(new Instruction(
                        deadline.stream(),
                        new MeetDeadline(deadline, "URGENT_IMPLEMENTATION", CASE, act(), ASSERTED, true, Set.of(1))));
        assertThat(moved(event(onMeasure("handover-confirmed", List.of(WOMAN)))))
                .filteredOn(instruction -> instruction.stream().equals(deadline.stream()))
                .containsExactly(new Instruction(deadline.stream(), new ConfirmDeadline(act(), Set.of(1))));
        assertThat(moved(event(onMeasure("handover-contested", List.of(WOMAN)))))
                .filteredOn(instruction -> instruction.stream().equals(deadline.stream()))
                .containsExactly(new Instruction(deadline.stream(), new ContestDeadline(act(), Set.of(1))));
    }

    @Test
    void a_gap_calls_at_once_who_protects_until_somebody_says_the_step_that_protects() {
        UUID gap = new UUID(3, 9);
        DeadlineId answer = DeadlineId.of("GAP", Thing.gap(CASE, gap));
        var opened = event(new GapOpened(CASE, gap));
        var policy = new WhenAGapIsOpenedThenWhoProtectsIsAlerted(PROFILE);
        assertThat(policy.isUrgent()).isTrue();
        assertThat(policy.react(opened))
                .containsExactly(raised(
                        AlertId.of(PROTECTION_GAP, answer), PROTECTION_GAP, "protection-officer", answer, false));
        assertThat(moved(event(plain("gap-answered", Map.of("gapId", gap.toString())))))
                .containsExactly(met("GAP", answer));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled().react(event(deadlineMet(answer, "GAP"))))
                .contains(settled(AlertId.of(PROTECTION_GAP, answer)));
    }

    @Test
    void an_alarm_and_a_silence_call_at_once_who_protects_until_somebody_acts() {
        UUID id = new UUID(3, 10);
        DeadlineId answer = DeadlineId.of("ALARM", Thing.alarm(CASE, id));
        var alarmed = new WhenAnAlarmIsRaisedThenWhoProtectsIsAlerted(PROFILE);
        assertThat(alarmed.isUrgent()).isTrue();
        assertThat(alarmed.react(event(new AlarmRaised(CASE, id))))
                .containsExactly(raised(
                        AlertId.of(PERSON_IN_DANGER, answer), PERSON_IN_DANGER, "protection-officer", answer, false));
        assertThat(new WhenADeadlineIsMetThenItsAlertsAreSettled().react(event(deadlineMet(answer, "ALARM"))))
                .contains(settled(AlertId.of(PERSON_IN_DANGER, answer)));

        DeadlineId checkin = DeadlineId.of("CHECKIN", Thing.of(CASE, TermObject.CHECKIN, id));
        DeadlineId follow = DeadlineId.of("CHECKIN_FOLLOWED", Thing.of(CASE, TermObject.CHECKIN, id));
        var silent = new WhenAPersonDoesNotCheckInThenWhoProtectsIsAlerted(PROFILE);
        assertThat(silent.isUrgent()).isTrue();
        assertThat(silent.react(event(new DeadlinePassed(checkin, "CHECKIN", CASE, RECEIVED, Optional.of(id)))))
                .containsExactly(raised(
                        AlertId.of(CHECKIN_MISSED, follow), CHECKIN_MISSED, "protection-officer", follow, false));
        assertThat(silent.react(event(new DeadlinePassed(checkin, "CHANGE_ANSWER", CASE, RECEIVED, Optional.of(id)))))
                .isEmpty();
        assertThat(new WhenADeadlineIsPutOffThenItsWarningIsSettled()
                        .react(event(new DeadlinePassed(checkin, "CHECKIN", CASE, RECEIVED, Optional.of(id)))))
                .containsExactly(new Instruction(
                        AlertId.of(DEADLINE_DUE_SOON, checkin).stream(), new SettleAlert(Optional.empty())));
    }

    private static boolean starts(Instruction instruction, String rule) {
        return instruction.command() instanceof StartDeadline start
                && start.term().ruleId().equals(rule);
    }

    @Test
    void a_measure_that_is_entered_late_gives_the_authority_no_more_time_and_one_that_claims_a_later_hour_neither() {
        PlainEvent decided = onMeasure("urgent-measure-decided", List.of(WOMAN));
        Instant later = RECORDED.plusSeconds(3_600);
        assertThat(moved(new Recorded<>(1, 1, EVENT, OFFICER, later, RECORDED, decided)))
                .filteredOn(instruction -> starts(instruction, "URGENT_IMPLEMENTATION"))
                .containsExactly(owed(DeadlineId.of("URGENT_IMPLEMENTATION", Thing.measure(CASE, MEASURE)), RECORDED));
        assertThat(moved(event(decided)))
                .filteredOn(instruction -> starts(instruction, "URGENT_IMPLEMENTATION"))
                .containsExactly(owed(DeadlineId.of("URGENT_IMPLEMENTATION", Thing.measure(CASE, MEASURE)), OCCURRED));
    }

    @Test
    void a_deadline_that_is_due_soon_calls_its_holder_and_says_when_it_is_past_due_already() {
        DeadlineId deadline = DeadlineId.of("TRIAGE", Thing.report(REPORT));
        var policy = new WhenADeadlineIsDueSoonThenItsHolderIsAlerted();
        AlertId alert = AlertId.of(DEADLINE_DUE_SOON, deadline);
        assertThat(policy.react(event(
                        new DeadlineDueSoon(deadline, "TRIAGE", CASE, "intake-officer", RECEIVED, Optional.empty()))))
                .containsExactly(raised(alert, DEADLINE_DUE_SOON, "intake-officer", deadline, false));
        assertThat(policy.react(event(
                        new DeadlineDueSoon(deadline, "TRIAGE", CASE, "intake-officer", RECEIVED, Optional.of(true)))))
                .containsExactly(raised(alert, DEADLINE_DUE_SOON, "intake-officer", deadline, true));
    }

    @Test
    void a_breached_deadline_calls_the_rung_above_its_holder_in_place_of_the_warning() {
        DeadlineId deadline = DeadlineId.of("TRIAGE", Thing.report(REPORT));
        assertThat(new WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted(PROFILE)
                        .react(event(new DeadlineBreached(
                                deadline, "TRIAGE", CASE, "intake-officer", RECEIVED, Optional.empty()))))
                .containsExactly(
                        raised(
                                AlertId.of(DEADLINE_BREACHED, deadline),
                                DEADLINE_BREACHED,
                                "supervisor",
                                deadline,
                                false),
                        new Instruction(
                                AlertId.of(DEADLINE_DUE_SOON, deadline).stream(), new SettleAlert(Optional.empty())));
    }

    @Test
    void the_act_that_meets_a_deadline_settles_its_alerts_and_a_decision_the_one_of_the_danger() {
        var policy = new WhenADeadlineIsMetThenItsAlertsAreSettled();
        DeadlineId triage = DeadlineId.of("TRIAGE", Thing.report(REPORT));
        assertThat(policy.react(event(deadlineMet(triage, "TRIAGE"))))
                .containsExactly(
                        settled(AlertId.of(DEADLINE_DUE_SOON, triage)), settled(AlertId.of(DEADLINE_BREACHED, triage)));
        DeadlineId decision = DeadlineId.of("URGENT_DECISION", Thing.party(CASE, WOMAN));
        assertThat(policy.react(event(deadlineMet(decision, "URGENT_DECISION"))))
                .containsExactly(
                        settled(AlertId.of(DEADLINE_DUE_SOON, decision)),
                        settled(AlertId.of(DEADLINE_BREACHED, decision)),
                        settled(AlertId.of(IMMINENT_DANGER, CASE)));
    }

    private static ReportReferred referred(Referral... referrals) {
        return new ReportReferred(REPORT, CASE, List.of(referrals), Optional.empty(), Optional.of(true));
    }

    /** What the event does to the clocks of the demonstration profile. */
    private static List<Instruction> moved(Recorded<? extends OfCase> event) {
        return CLOCKS.react(event.as(OfCase.class));
    }

    private static Instruction raised(
            AlertId alert, AlertKind kind, String role, DeadlineId deadline, boolean overdue) {
        return Instruction.beginning(
                alert.stream(), new RaiseAlert(alert, CASE, kind, role, Optional.of(deadline), overdue));
    }

    private static Instruction withdrawn(DeadlineId deadline) {
        return new Instruction(deadline.stream(), new WithdrawDeadline(Set.of(1)));
    }

    private static Instruction settled(AlertId alert) {
        return new Instruction(alert.stream(), new SettleAlert(Optional.of(EVENT)));
    }

    private static DeadlineMet deadlineMet(DeadlineId deadline, String rule) {
        return new DeadlineMet(
                deadline,
                rule,
                CASE,
                EVENT,
                RECORDED,
                true,
                CONFIRMED,
                Optional.of(OCCURRED),
                Optional.of(true),
                Optional.empty());
    }

    private static ReportReceived report(boolean imminentDanger) {
        return report(imminentDanger, Optional.empty());
    }

    private static ReportReceived report(boolean imminentDanger, Optional<Boolean> test) {
        return new ReportReceived(
                REPORT,
                CASE,
                RECEIVED,
                imminentDanger,
                List.of(new Affected(WOMAN), new Affected(COMMUNITY)),
                Optional.of("XX-01"),
                Map.of(),
                test,
                Optional.empty());
    }

    private static Instruction startedFor(PartyRef party) {
        return start(
                "URGENT_DECISION",
                DeadlineId.of("URGENT_DECISION", Thing.party(CASE, party)),
                Optional.of(party),
                Optional.empty(),
                OCCURRED);
    }

    private static Instruction started(String rule, DeadlineId deadline, Instant from) {
        return start(rule, deadline, Optional.empty(), Optional.empty(), from);
    }

    private static Instruction startedAbout(UUID thing, String rule, DeadlineId deadline, Instant from) {
        return start(rule, deadline, Optional.empty(), Optional.empty(), Optional.of(thing), from);
    }

    private static Instruction start(
            String rule, DeadlineId deadline, Optional<PartyRef> party, Optional<UUID> measure, Instant from) {
        return start(rule, deadline, party, measure, Optional.empty(), from);
    }

    private static Instruction start(
            String rule,
            DeadlineId deadline,
            Optional<PartyRef> party,
            Optional<UUID> measure,
            Optional<UUID> about,
            Instant from) {
        return Instruction.beginning(
                deadline.stream(),
                new StartDeadline(
                        deadline,
                        CASE,
                        party,
                        measure,
                        about,
                        PROFILE.rule(rule).holder(),
                        1,
                        Terms.due(PROFILE, rule, from),
                        Optional.empty()));
    }

    /** The term of an urgent measure may start again, so it says which event starts it. */
    private static Instruction owed(DeadlineId deadline, Instant from) {
        return new Instruction(
                deadline.stream(),
                new StartDeadline(
                        deadline,
                        CASE,
                        Optional.empty(),
                        Optional.of(MEASURE),
                        Optional.empty(),
                        PROFILE.rule("URGENT_IMPLEMENTATION").holder(),
                        1,
                        Terms.due(PROFILE, "URGENT_IMPLEMENTATION", from),
                        Optional.of(EVENT)));
    }

    private static PlainEvent onMeasure(String event, List<PartyRef> parties) {
        return plain(
                event,
                Map.of(
                        "measureId",
                        MEASURE.toString(),
                        "parties",
                        parties.stream().map(party -> party.value().toString()).toList()));
    }

    private static Instruction met(String rule, DeadlineId deadline) {
        return new Instruction(
                deadline.stream(), new MeetDeadline(deadline, rule, CASE, act(), CONFIRMED, false, Set.of(1)));
    }

    private static PlainEvent plain(String name, Map<String, Object> content) {
        return new PlainEvent(name, CASE, content);
    }

    private static Act act() {
        return new Act(EVENT, ActorKind.HUMAN, RECORDED, OCCURRED);
    }

    private static <E> Recorded<E> event(E event) {
        return new Recorded<>(1, 1, EVENT, OFFICER, OCCURRED, RECORDED, event);
    }
}
