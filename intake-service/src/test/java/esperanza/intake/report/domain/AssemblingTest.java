package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReferralBasis.CONSENT;
import static esperanza.intake.report.domain.ReferralBasis.HUMAN_ACT;
import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.NOON;
import static esperanza.intake.report.domain.ReportFixture.PARTY;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.intake.report.domain.ReportFixture.together;
import static esperanza.protocol.vocabulary.ConsentPurpose.INTERNATIONAL;
import static esperanza.protocol.vocabulary.ConsentPurpose.INVESTIGATION;
import static esperanza.protocol.vocabulary.ConsentPurpose.MEDIA;
import static esperanza.protocol.vocabulary.ConsentPurpose.PROTECTION;
import static esperanza.protocol.vocabulary.ConsentState.GRANTED;
import static esperanza.protocol.vocabulary.ConsentState.NOT_ASKED;
import static esperanza.protocol.vocabulary.ConsentState.REFUSED;
import static esperanza.protocol.vocabulary.ConsentState.SERIOUSLY_PREVENTED;
import static esperanza.protocol.vocabulary.ConsentState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TransferDestination;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who consents for whom: only its own procedure for a collective, and only themself for a person who has spoken. */
class AssemblingTest {

    private static final PartyRef VILLAGE = new PartyRef(new UUID(8, 8));
    private static final AffectedParty COMMUNITY = new AffectedParty(VILLAGE, PartyKind.COMMUNITY);
    private static final UUID OPT_OUT = new UUID(9, 9);
    private static final Map<ConsentPurpose, ConsentState> BOTH = Map.of(PROTECTION, GRANTED, INVESTIGATION, GRANTED);

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @ParameterizedTest
    @EnumSource(
            value = PartyKind.class,
            names = {"ORGANISATION", "COMMUNITY", "ETHNIC_PEOPLE"})
    void what_somebody_grants_in_the_form_is_no_consent_of_a_collective(PartyKind kind) {
        ReportReceived received = calm(BOTH, new AffectedParty(VILLAGE, kind));
        report.given().when(new ReceiveReport(received)).then(received);
    }

    @Test
    void those_it_counts_for_go_on_at_once_without_the_collective() {
        ReportReceived received = calm(BOTH, PARTY, COMMUNITY);
        report.given()
                .when(new ReceiveReport(received))
                .then(
                        received,
                        together(
                                shared(ReferralDestination.PROTECTION, CONSENT, GRANTED),
                                shared(ReferralDestination.INVESTIGATION, CONSENT, GRANTED)));
    }

    @Test
    void imminent_danger_waits_for_no_assembly_which_ratifies_later() {
        ReportReceived received = inDanger(BOTH, PARTY, COMMUNITY);
        ReportReferred hers = inDanger(shared(ReferralDestination.PROTECTION, CONSENT, GRANTED));
        ReportReferred unheard = alone(
                COMMUNITY,
                ReferralDestination.PROTECTION,
                ReferralBasis.SERIOUSLY_PREVENTED,
                SERIOUSLY_PREVENTED,
                true,
                Optional.empty());
        ReportReferred all = together(hers, unheard, shared(ReferralDestination.INVESTIGATION, CONSENT, GRANTED));
        report.given().when(new ReceiveReport(received)).then(received, all);
        report.given(received, all)
                .when(assembly(PROTECTION, AssemblyOutcome.GRANTED))
                .then(
                        held(PROTECTION, AssemblyOutcome.GRANTED),
                        given(PROTECTION, COMMUNITY, Optional.of(true), Optional.of(VILLAGE)));
        report.given(received, all)
                .when(assembly(PROTECTION, AssemblyOutcome.REFUSED))
                .then(
                        held(PROTECTION, AssemblyOutcome.REFUSED),
                        withdrawn(PROTECTION, COMMUNITY, Optional.of(true), Optional.of(VILLAGE)));
    }

    @Test
    void an_officer_sends_it_on_with_reasons_while_the_assembly_is_pending() {
        report.given(calm(Map.of(PROTECTION, NOT_ASKED), COMMUNITY), called(Optional.empty()))
                .when(new ReferReport(ReferralDestination.PROTECTION, "armed men"))
                .then(alone(
                        COMMUNITY,
                        ReferralDestination.PROTECTION,
                        HUMAN_ACT,
                        NOT_ASKED,
                        false,
                        Optional.of(Personal.of(CASE.value(), "armed men"))));
    }

    @Test
    void an_officer_s_act_takes_along_whoever_was_left_behind_and_nobody_twice() {
        ReportReceived received = calm(BOTH, PARTY, COMMUNITY);
        ReportReferred act = alone(
                COMMUNITY,
                ReferralDestination.PROTECTION,
                HUMAN_ACT,
                NOT_ASKED,
                false,
                Optional.of(Personal.of(CASE.value(), "armed men")));
        ReportReferred first = shared(ReferralDestination.PROTECTION, CONSENT, GRANTED);
        ReferReport refer = new ReferReport(ReferralDestination.PROTECTION, "armed men");
        report.given(received, first).when(refer).then(act);
        report.given(received, first, act).when(refer).thenNothing();
    }

    @Test
    void the_assembly_s_yes_sends_the_collective_on_and_a_later_no_shuts_the_gate() {
        ReportReceived received = calm(BOTH, COMMUNITY);
        AssemblyHeld yes = held(PROTECTION, AssemblyOutcome.GRANTED);
        ConsentGiven given = given(PROTECTION, COMMUNITY, Optional.empty(), Optional.of(VILLAGE));
        ReportReferred referral =
                alone(COMMUNITY, ReferralDestination.PROTECTION, CONSENT, GRANTED, false, Optional.empty());
        report.given(received)
                .when(assembly(PROTECTION, AssemblyOutcome.GRANTED))
                .then(yes, given, referral);
        report.given(received, yes, given, referral)
                .when(assembly(PROTECTION, AssemblyOutcome.GRANTED))
                .then(yes);
        report.given(received, yes, given, referral)
                .when(assembly(PROTECTION, AssemblyOutcome.REFUSED))
                .then(
                        held(PROTECTION, AssemblyOutcome.REFUSED),
                        withdrawn(PROTECTION, COMMUNITY, Optional.empty(), Optional.of(VILLAGE)));
    }

    @Test
    void a_yes_to_a_purpose_that_sends_nowhere_sends_nowhere() {
        report.given(calm(Map.of(), COMMUNITY))
                .when(assembly(MEDIA, AssemblyOutcome.GRANTED))
                .then(
                        held(MEDIA, AssemblyOutcome.GRANTED),
                        given(MEDIA, COMMUNITY, Optional.empty(), Optional.of(VILLAGE)));
    }

    @Test
    void an_assembly_is_called_once_and_again_when_the_day_is_another() {
        ReportReceived received = calm(BOTH, COMMUNITY);
        CallAssembly someday = new CallAssembly(VILLAGE, PROTECTION, Optional.empty());
        report.given(received).when(someday).then(called(Optional.empty()));
        report.given(received, called(Optional.empty())).when(someday).thenNothing();
        report.given(received, called(Optional.empty()))
                .when(new CallAssembly(VILLAGE, PROTECTION, Optional.of(NOON)))
                .then(called(Optional.of(Personal.of(VILLAGE.value(), NOON))));
        report.given(received, called(Optional.empty()), held(PROTECTION, AssemblyOutcome.REFUSED))
                .when(someday)
                .then(called(Optional.empty()));
    }

    @Test
    void whoever_reported_changes_nothing_for_a_collective_that_has_spoken() {
        ReportReceived received = calm(BOTH, PARTY, COMMUNITY);
        ReportEvent spoken = given(PROTECTION, COMMUNITY, Optional.empty(), Optional.of(VILLAGE));
        report.given(received, spoken)
                .when(new ChangeConsent(PROTECTION, ConsentChange.WITHDRAWN))
                .then(withdrawn(PROTECTION, PARTY, Optional.empty(), Optional.empty()));
        ReportEvent no = withdrawn(PROTECTION, COMMUNITY, Optional.empty(), Optional.of(VILLAGE));
        report.given(calm(Map.of(MEDIA, NOT_ASKED), PARTY, COMMUNITY), no)
                .when(new ChangeConsent(PROTECTION, ConsentChange.GIVEN))
                .then(
                        given(PROTECTION, PARTY, Optional.empty(), Optional.empty()),
                        shared(ReferralDestination.PROTECTION, CONSENT, GRANTED));
    }

    @Test
    void a_no_of_whoever_reported_holds_for_a_collective_until_it_has_spoken() {
        report.given(inDanger(BOTH, COMMUNITY))
                .when(new ChangeConsent(PROTECTION, ConsentChange.WITHDRAWN))
                .then(withdrawn(PROTECTION, COMMUNITY, Optional.empty(), Optional.empty()));
        assertThat(consent(COMMUNITY, PROTECTION, calm(Map.of(PROTECTION, REFUSED), COMMUNITY)))
                .isEqualTo(REFUSED);
        assertThat(consent(
                        COMMUNITY,
                        PROTECTION,
                        calm(Map.of(PROTECTION, REFUSED), COMMUNITY),
                        given(PROTECTION, COMMUNITY, Optional.empty(), Optional.of(VILLAGE))))
                .isEqualTo(GRANTED);
    }

    @Test
    void it_holds_too_where_the_collective_was_not_waited_for_which_has_to_ratify_all_the_same() {
        ReportReceived received = inDanger(BOTH, COMMUNITY);
        ReportReferred unheard = alone(
                COMMUNITY,
                ReferralDestination.PROTECTION,
                ReferralBasis.SERIOUSLY_PREVENTED,
                SERIOUSLY_PREVENTED,
                true,
                Optional.empty());
        ReportEvent no = withdrawn(PROTECTION, COMMUNITY, Optional.empty(), Optional.empty());
        assertThat(consent(COMMUNITY, PROTECTION, received, unheard)).isEqualTo(SERIOUSLY_PREVENTED);
        assertThat(consent(COMMUNITY, PROTECTION, received, unheard, no)).isEqualTo(WITHDRAWN);
        report.given(received, unheard, no)
                .when(assembly(PROTECTION, AssemblyOutcome.GRANTED))
                .then(
                        held(PROTECTION, AssemblyOutcome.GRANTED),
                        given(PROTECTION, COMMUNITY, Optional.of(true), Optional.of(VILLAGE)));
    }

    @Test
    void a_collective_that_was_prevented_is_not_heard_by_what_whoever_reported_says_later() {
        ReportReceived received = calm(Map.of(PROTECTION, SERIOUSLY_PREVENTED), COMMUNITY);
        ReportReferred unheard = alone(
                COMMUNITY,
                ReferralDestination.PROTECTION,
                ReferralBasis.SERIOUSLY_PREVENTED,
                SERIOUSLY_PREVENTED,
                false,
                Optional.empty());
        ReportEvent yes = new ConsentGiven(
                REPORT, CASE, PROTECTION, List.of(), Optional.of(true), Optional.empty(), Optional.empty());
        report.given().when(new ReceiveReport(received)).then(received, unheard);
        report.given(received, unheard)
                .when(new ChangeConsent(PROTECTION, ConsentChange.GIVEN))
                .then(yes);
        assertThat(consent(COMMUNITY, PROTECTION, received, unheard, yes)).isEqualTo(SERIOUSLY_PREVENTED);
    }

    /** The form's word, imminent danger, the collective's decision → the consent that counts. */
    @ParameterizedTest
    @CsvSource({
        "GRANTED,             false, ,        NOT_ASKED",
        "GRANTED,             true,  ,        SERIOUSLY_PREVENTED",
        "GRANTED,             true,  GRANTED, GRANTED",
        "GRANTED,             true,  REFUSED, REFUSED",
        "REFUSED,             true,  ,        REFUSED",
        "WITHDRAWN,           false, ,        WITHDRAWN",
        "NOT_ASKED,           true,  ,        NOT_ASKED",
        "SERIOUSLY_PREVENTED, false, ,        SERIOUSLY_PREVENTED",
        "SERIOUSLY_PREVENTED, false, REFUSED, REFUSED",
        "REFUSED,             false, GRANTED, GRANTED"
    })
    void where_a_collective_stands(ConsentState form, boolean danger, AssemblyOutcome decided, ConsentState stands) {
        Map<ConsentPurpose, ConsentState> said = Map.of(PROTECTION, form);
        ReportReceived received = danger ? inDanger(said, COMMUNITY) : calm(said, COMMUNITY);
        Report before = new ReportDecider().replay(List.of(received));
        Report after = decided == null ? before : decidedBy(before, decided);
        assertThat(((Report.Received) after).consent(COMMUNITY, PROTECTION)).isEqualTo(stands);
    }

    @Test
    void danger_hastens_protection_and_nothing_else() {
        assertThat(consent(COMMUNITY, INVESTIGATION, inDanger(BOTH, COMMUNITY))).isEqualTo(NOT_ASKED);
        Map<ConsentPurpose, ConsentState> media = Map.of(MEDIA, GRANTED);
        assertThat(consent(COMMUNITY, MEDIA, inDanger(media, COMMUNITY))).isEqualTo(NOT_ASKED);
    }

    @Test
    void one_person_says_no_for_themself_and_the_others_stand_as_they_stood() {
        ReportReceived received = calm(BOTH, PARTY, COMMUNITY);
        ReportEvent assembled = given(PROTECTION, COMMUNITY, Optional.empty(), Optional.of(VILLAGE));
        ReportEvent no = withdrawn(PROTECTION, PARTY, Optional.empty(), Optional.of(WOMAN));
        report.given(received, assembled)
                .when(new ChangeOwnConsent(WOMAN, PROTECTION, ConsentChange.WITHDRAWN))
                .then(no);
        report.given(received, assembled, no)
                .when(new ChangeOwnConsent(WOMAN, PROTECTION, ConsentChange.WITHDRAWN))
                .thenNothing();
        assertThat(consent(PARTY, PROTECTION, received, assembled, no)).isEqualTo(REFUSED);
        assertThat(consent(COMMUNITY, PROTECTION, received, assembled, no)).isEqualTo(GRANTED);
        assertThat(consent(PARTY, INVESTIGATION, received, assembled, no)).isEqualTo(GRANTED);
    }

    @Test
    void those_who_were_prevented_together_ratify_it_when_the_last_of_them_has_spoken() {
        PartyRef child = new PartyRef(UUID.fromString("00000000-0000-4000-8000-00000000c41d"));
        AffectedParty daughter = new AffectedParty(child, PartyKind.PERSON);
        ReportReceived received = calm(Map.of(PROTECTION, SERIOUSLY_PREVENTED), PARTY, daughter);
        ReportReferred unheard = shared(
                ReferralDestination.PROTECTION,
                ReferralBasis.SERIOUSLY_PREVENTED,
                SERIOUSLY_PREVENTED,
                PARTY,
                daughter);
        ReportEvent first = given(PROTECTION, PARTY, Optional.empty(), Optional.of(WOMAN));
        report.given(received, unheard)
                .when(new ChangeOwnConsent(WOMAN, PROTECTION, ConsentChange.GIVEN))
                .then(first);
        report.given(received, unheard, first)
                .when(new ChangeOwnConsent(child, PROTECTION, ConsentChange.WITHDRAWN))
                .then(new ConsentWithdrawn(
                        REPORT,
                        CASE,
                        PROTECTION,
                        List.of(daughter),
                        Optional.empty(),
                        Optional.of(child),
                        Optional.of(true)));
    }

    @Test
    void and_comes_back_by_their_own_word_only() {
        ReportReceived received = calm(Map.of(), PARTY);
        ReportEvent no = withdrawn(PROTECTION, PARTY, Optional.empty(), Optional.of(WOMAN));
        report.given(received, no)
                .when(new ChangeConsent(PROTECTION, ConsentChange.GIVEN))
                .then(new ConsentGiven(
                        REPORT, CASE, PROTECTION, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
        ReportEvent yes = given(PROTECTION, PARTY, Optional.empty(), Optional.of(WOMAN));
        report.given(received, no)
                .when(new ChangeOwnConsent(WOMAN, PROTECTION, ConsentChange.GIVEN))
                .then(yes, alone(PARTY, ReferralDestination.PROTECTION, CONSENT, GRANTED, false, Optional.empty()));
        report.given(received, no, yes)
                .when(new ChangeOwnConsent(WOMAN, PROTECTION, ConsentChange.GIVEN))
                .thenNothing();
        assertThat(consent(
                        PARTY,
                        PROTECTION,
                        received,
                        yes,
                        withdrawn(PROTECTION, PARTY, Optional.empty(), Optional.of(WOMAN))))
                .isEqualTo(WITHDRAWN);
    }

    @Test
    void a_member_nobody_names_says_no_under_seal() {
        report.given(calm(BOTH, COMMUNITY))
                .when(new OptOut(VILLAGE, MEDIA, OPT_OUT, "Ana"))
                .then(new MemberOptedOut(REPORT, CASE, VILLAGE, MEDIA, OPT_OUT, Personal.of(VILLAGE.value(), "Ana")));
    }

    @Test
    void nobody_speaks_for_a_collective_and_nobody_assembles_for_a_person() {
        ReportReceived received = calm(BOTH, PARTY, COMMUNITY);
        PartyRef stranger = new PartyRef(new UUID(7, 7));
        for (ConsentChange change : ConsentChange.values()) {
            report.given(received)
                    .when(new ChangeOwnConsent(VILLAGE, PROTECTION, change))
                    .thenRefused(ReportRule.ONLY_ITS_OWN_PROCEDURE);
        }
        for (ReportCommand command : ofCollective(WOMAN)) {
            report.given(received).when(command).thenRefused(ReportRule.NOT_A_COLLECTIVE);
        }
        for (ReportCommand command : ofCollective(stranger)) {
            report.given(received).when(command).thenRefused(ReportRule.NOT_A_PARTY_OF_THE_REPORT);
            report.given().when(command).thenRefused(ReportRule.NO_SUCH_REPORT);
        }
        report.given(received)
                .when(new ChangeOwnConsent(stranger, PROTECTION, ConsentChange.GIVEN))
                .thenRefused(ReportRule.NOT_A_PARTY_OF_THE_REPORT);
    }

    @ParameterizedTest
    @CsvSource({"ANOTHER_STATE, INTERNATIONAL", "OMBUDSMAN, SHARING_NHRI"})
    void what_one_of_them_refuses_is_not_handed_over_for_it(TransferDestination to, ConsentPurpose purpose) {
        ReportCommand handOver = new TransferReport(OPT_OUT, to, Optional.empty(), "she lives there");
        report.given(calm(Map.of(purpose, REFUSED), PARTY)).when(handOver).thenRefused(ReportRule.CONSENT_REFUSED);
        report.given(
                        calm(Map.of(), PARTY, COMMUNITY),
                        withdrawn(purpose, COMMUNITY, Optional.empty(), Optional.of(VILLAGE)))
                .when(handOver)
                .thenRefused(ReportRule.CONSENT_REFUSED);
    }

    @Test
    void what_is_the_state_s_duty_is_handed_over_all_the_same() {
        Map<ConsentPurpose, ConsentState> no = Map.of(INTERNATIONAL, REFUSED, INVESTIGATION, REFUSED);
        report.given(calm(no, PARTY))
                .when(new TransferReport(OPT_OUT, TransferDestination.PROSECUTOR, Optional.empty(), "a crime"))
                .then(new ReportEvent.ReportTransferred(
                        REPORT,
                        CASE,
                        OPT_OUT,
                        TransferDestination.PROSECUTOR,
                        Optional.empty(),
                        Personal.of(CASE.value(), "a crime")));
    }

    private static List<ReportCommand> ofCollective(PartyRef party) {
        return List.of(
                new CallAssembly(party, PROTECTION, Optional.empty()),
                new RecordAssembly(party, PROTECTION, AssemblyOutcome.GRANTED, NOON, "?"),
                new OptOut(party, PROTECTION, OPT_OUT, "?"));
    }

    private static Report decidedBy(Report before, AssemblyOutcome outcome) {
        ReportDecider decider = new ReportDecider();
        Report after = before;
        for (ReportEvent event : decider.decide(before, assembly(PROTECTION, outcome))) {
            after = decider.evolve(after, event);
        }
        return after;
    }

    private static ConsentState consent(AffectedParty party, ConsentPurpose purpose, ReportEvent... history) {
        return ((Report.Received) new ReportDecider().replay(List.of(history))).consent(party, purpose);
    }

    private static RecordAssembly assembly(ConsentPurpose purpose, AssemblyOutcome outcome) {
        return new RecordAssembly(VILLAGE, purpose, outcome, NOON, "by consensus");
    }

    private static AssemblyHeld held(ConsentPurpose purpose, AssemblyOutcome outcome) {
        return new AssemblyHeld(
                REPORT,
                CASE,
                VILLAGE,
                purpose,
                outcome,
                Personal.of(VILLAGE.value(), NOON),
                Personal.of(VILLAGE.value(), "by consensus"));
    }

    private static AssemblyCalled called(Optional<Personal<Instant>> on) {
        return new AssemblyCalled(REPORT, CASE, VILLAGE, PROTECTION, on);
    }

    private static ConsentGiven given(
            ConsentPurpose purpose, AffectedParty party, Optional<Boolean> prevented, Optional<PartyRef> onlyFor) {
        return new ConsentGiven(REPORT, CASE, purpose, List.of(party), prevented, onlyFor, Optional.empty());
    }

    private static ConsentWithdrawn withdrawn(
            ConsentPurpose purpose, AffectedParty party, Optional<Boolean> prevented, Optional<PartyRef> onlyFor) {
        return new ConsentWithdrawn(REPORT, CASE, purpose, List.of(party), prevented, onlyFor, Optional.empty());
    }

    private static ReportReferred shared(ReferralDestination to, ReferralBasis basis, ConsentState consent) {
        return shared(to, basis, consent, PARTY);
    }

    private static ReportReferred shared(
            ReferralDestination to, ReferralBasis basis, ConsentState consent, AffectedParty... parties) {
        return referral(List.of(parties), to, basis, consent, false, Optional.empty(), Optional.empty());
    }

    private static ReportReferred inDanger(ReportReferred calm) {
        return ReportFixture.referred(true, calm.reasons(), calm.referrals().toArray(Referral[]::new));
    }

    private static ReportReferred alone(
            AffectedParty party,
            ReferralDestination to,
            ReferralBasis basis,
            ConsentState consent,
            boolean danger,
            Optional<Personal<String>> reasons) {
        return referral(List.of(party), to, basis, consent, danger, reasons, Optional.of(party.party()));
    }

    private static ReportReferred referral(
            List<AffectedParty> parties,
            ReferralDestination to,
            ReferralBasis basis,
            ConsentState consent,
            boolean danger,
            Optional<Personal<String>> reasons,
            Optional<PartyRef> onlyFor) {
        return ReportFixture.referred(danger, reasons, new Referral(to, basis, parties, Optional.of(consent), onlyFor));
    }

    private static ReportReceived calm(Map<ConsentPurpose, ConsentState> consents, AffectedParty... parties) {
        return ReportFixture.received(consents, List.of(parties), false);
    }

    private static ReportReceived inDanger(Map<ConsentPurpose, ConsentState> consents, AffectedParty... parties) {
        return ReportFixture.received(consents, List.of(parties), true);
    }
}
