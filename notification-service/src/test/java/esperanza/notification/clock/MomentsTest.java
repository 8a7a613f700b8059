package esperanza.notification.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.OfCase;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.clock.Moment.Came;
import esperanza.notification.clock.domain.AlertClock;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent;
import esperanza.notification.inbox.IntakeEvent.*;
import esperanza.notification.inbox.ProtectionEvent;
import esperanza.notification.inbox.ProtectionEvent.*;
import esperanza.notification.oversight.domain.OversightEvent.AnswerDemanded;
import esperanza.notification.oversight.domain.OversightEvent.DemandAnswered;
import esperanza.notification.oversight.domain.OversightId;
import esperanza.protocol.diligence.MomentRow;
import esperanza.protocol.diligence.MomentRows;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TermObject;
import esperanza.runtime.contract.ContractSuite;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MomentsTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final ReportId REPORT = new ReportId(new UUID(1, 2));
    private static final PartyRef WOMAN = new PartyRef(new UUID(1, 3));
    private static final UUID ID = new UUID(1, 4);
    private static final Instant RECEIVED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant OCCURRED = Instant.parse("2026-03-01T10:00:00.0000019Z");
    private static final Instant RECORDED = Instant.parse("2026-03-01T11:00:00Z");

    /** Each type of event that is a moment by a row of code, so that together they are every such moment. */
    private static final List<OfCase> EVENTS = List.of(
            new ReportReceived(
                    REPORT,
                    CASE,
                    RECEIVED,
                    true,
                    List.of(new Affected(WOMAN)),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty()),
            new ReceiptAcknowledged(REPORT, CASE),
            new ReportTriaged(REPORT, CASE, Optional.empty(), Optional.empty()),
            referred(ReferralDestination.INVESTIGATION, "CONSENT"),
            referred(ReferralDestination.PROTECTION, "SERIOUSLY_PREVENTED"),
            new ConsentGiven(REPORT, CASE, "PROTECTION", Optional.of(true), Optional.empty(), Optional.empty()),
            new ReportTransferred(CASE, ID),
            new TransferAcknowledged(CASE, ID),
            new DataErased(REPORT, CASE, ID, List.of(WOMAN), Optional.of(List.of(ID))),
            new GlassBroken(CASE, ID),
            new GlassReviewed(CASE, ID),
            new IdentityRequested(CASE, ID),
            new IdentityDenied(CASE, ID),
            new IdentityRequestOvertaken(CASE, ID),
            new PartiesSetApart(CASE, List.of(ID), Optional.of(ID)),
            new GapOpened(CASE, ID),
            new AlarmRaised(CASE, ID),
            new SeparationReviewed(CASE, ID),
            new AnswerDemanded(new OversightId(ID), CASE, CaseFunction.PROTECTION, Personal.of(CASE.value(), "why?")),
            new DemandAnswered(
                    new OversightId(ID), CASE, CaseFunction.PROTECTION, Personal.of(CASE.value(), "because")));

    @ParameterizedTest
    @EnumSource(LegalMoment.class)
    void a_moment_is_about_what_the_vocabulary_says_it_is_about(LegalMoment moment) {
        List<Came> came = came(moment);
        assertThat(Moments.audience(moment)).isNotNull();
        assertThat(came).hasSize(inTheTable(moment) ? 0 : 1);
        came.forEach(each -> assertThat(kinds(each)).isEqualTo(about(moment)));
    }

    @TestFactory
    Stream<DynamicTest> an_event_can_be_the_moments_that_its_publisher_says() {
        return new EventCatalogue("notification")
                .reads("intake", IntakeEvent.class).reads("protection", ProtectionEvent.class).types().stream()
                        .map(type -> DynamicTest.dynamicTest(type.name(), () -> assertThat(moments(type))
                                .extracting(LegalMoment::name)
                                .containsExactlyInAnyOrderElementsOf(ContractSuite.moments(type))));
    }

    @Test
    void terms_that_nobody_owes_have_no_clock() {
        assertThat(new Clocks(DemonstrationProfile.versions()).notKept())
                .containsExactly("VIEWS_ON_DISCARD", "VIEWS_ON_ARCHIVE");
    }

    @Test
    void a_thing_that_an_event_names_twice_is_moved_once() {
        var decided = new PlainEvent(
                "urgent-measure-decided",
                CASE,
                Map.of(
                        "measureId",
                        ID.toString(),
                        "parties",
                        List.of(WOMAN.value().toString(), WOMAN.value().toString())));
        assertThat(Moments.in(new Recorded<>(
                                1, 1, new EventId(ID), Actor.system("policy"), OCCURRED, RECORDED, decided))
                        .filter(came -> came.name() == LegalMoment.URGENT_MEASURE_DECIDED))
                .singleElement()
                .extracting(Came::things)
                .isEqualTo(List.of(Thing.measure(CASE, ID), Thing.party(CASE, WOMAN), Thing.ofCase(CASE)));
    }

    /** The metadata of a report say when it was accepted; its body may tell the hour alone. */
    @Test
    void terms_count_from_the_earlier_of_what_is_claimed_and_recorded() {
        for (LegalMoment moment : List.of(LegalMoment.REPORT_RECEIVED, LegalMoment.GLASS_BROKEN)) {
            assertThat(came(moment))
                    .extracting(Came::from)
                    .containsExactly(Instant.parse("2026-03-01T10:00:00.000001Z"));
        }
    }

    @Test
    void an_alert_that_calls_for_a_term_of_another_thing_is_refused_in_one_sentence() {
        AlertClock.require(DemonstrationProfile.load());
        var otherwise = DemonstrationProfile.but("per: GLASS_BREAK", "per: CASE");
        assertThatThrownBy(() -> AlertClock.require(otherwise))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The profile runs GLASS_REVIEW per CASE;"
                        + " the alert GLASS_BROKEN calls for it per GLASS_BREAK");
    }

    @Test
    void a_holder_who_is_no_role_is_refused_in_one_sentence() {
        Holders.require(DemonstrationProfile.load());
        var nobody = DemonstrationProfile.but("holder: custodian", "holder: custodians");
        assertThatThrownBy(() -> Holders.require(nobody))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The term IDENTITY_ANSWER has holder: custodians; the roles are [hotline, intake-officer,"
                        + " risk-analyst, protection-officer, board-member, investigator, supervisor, custodian,"
                        + " ombudsman, auditor, statistician, tech-admin, court, implementing-authority]");
    }

    @Test
    void a_rung_whose_function_is_no_role_is_refused_in_one_sentence() {
        var nobody = DemonstrationProfile.but("function: supervisor", "function: overseer");
        assertThatThrownBy(() -> Holders.require(nobody))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("A rung of the ladders has function: overseer; the roles are [hotline, ");
    }

    private static List<Came> came(LegalMoment moment) {
        return EVENTS.stream()
                .flatMap(event -> Moments.in(event(event)))
                .filter(came -> came.name() == moment)
                .toList();
    }

    private static Set<LegalMoment> moments(EventType type) {
        return Stream.concat(
                        Moments.of(type.record()).stream(),
                        MomentRows.of(EventType.shortName(type.record())).stream()
                                .map(MomentRow::moment))
                .collect(Collectors.toSet());
    }

    private static boolean inTheTable(LegalMoment moment) {
        return MomentRows.of(moment).findAny().isPresent();
    }

    private static Set<TermObject> kinds(Came came) {
        return came.things().stream().map(Thing::kind).collect(Collectors.toSet());
    }

    private static Set<TermObject> about(LegalMoment moment) {
        return Arrays.stream(TermObject.values()).filter(moment::isAbout).collect(Collectors.toSet());
    }

    private static ReportReferred referred(ReferralDestination to, String basis) {
        return new ReportReferred(
                REPORT, CASE, List.of(new Referral(to, basis, Optional.empty())), Optional.empty(), Optional.empty());
    }

    private static Recorded<OfCase> event(OfCase event) {
        return new Recorded<>(
                1, 1, new EventId(ID), Actor.human("intake-officer", "p", "MECHANISM"), OCCURRED, RECORDED, event);
    }
}
