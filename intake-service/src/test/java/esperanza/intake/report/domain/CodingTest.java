package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.NOON;
import static esperanza.intake.report.domain.ReportFixture.PARTY;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.WOMAN;
import static esperanza.intake.report.domain.ReportFixture.judged;
import static esperanza.intake.report.domain.ReportFixture.received;
import static esperanza.intake.report.domain.ReportFixture.together;
import static esperanza.protocol.vocabulary.ConsentPurpose.INVESTIGATION;
import static esperanza.protocol.vocabulary.ConsentPurpose.PROTECTION;
import static esperanza.protocol.vocabulary.ConsentState.GRANTED;
import static esperanza.protocol.vocabulary.ConsentState.SERIOUSLY_PREVENTED;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportCommand.CodeReport.CodedParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.LearntParty;
import esperanza.intake.report.domain.ReportCommand.CodeReport.When;
import esperanza.intake.report.domain.ReportCommand.CodeReport.Where;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.AnnouncedHarm;
import esperanza.protocol.vocabulary.AuthorClass;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.CodingSource;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.PartyRole;
import esperanza.protocol.vocabulary.PlacePrecision;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.ThreatChannel;
import esperanza.protocol.vocabulary.TimePrecision;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An officer codes what the sender told in words, and what follows of it. */
class CodingTest {

    private static final Map<ConsentPurpose, ConsentState> BOTH = Map.of(PROTECTION, GRANTED, INVESTIGATION, GRANTED);
    private static final AffectedParty SOMEBODY = new AffectedParty(WOMAN, PartyKind.UNKNOWN);
    private static final PartyRef SON = new PartyRef(new UUID(7, 7));
    private static final AffectedParty BOY = new AffectedParty(SON, PartyKind.PERSON);
    private static final LearntParty LEARNT =
            new LearntParty(SON, PartyKind.PERSON, List.of(PartyRole.RELATIVE), PartyIdentity.unknown());
    private static final List<String> TAGS = List.of("0123456789abcdef0123456789abcdef");
    private static final CodeReport NOTHING = new CodeReport(
            CodingSource.ACCOUNT, Optional.empty(), Optional.empty(), Map.of(), List.of(), List.of(), false, TAGS);
    private static final DangerRecognised DANGER =
            new DangerRecognised(REPORT, CASE, DangerSource.CODING, List.of(SOMEBODY));

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void what_is_coded_is_recorded_clear_or_sealed_as_in_the_report_itself() {
        report.given(calm(Map.of(), SOMEBODY))
                .when(new CodeReport(
                        CodingSource.CALL,
                        Optional.of(new Where(
                                "XX-01-009", Optional.of("XX-01"), Optional.of("XX-01"), PlacePrecision.FIRST_LEVEL)),
                        Optional.of(new When(Optional.of(NOON), Optional.empty(), TimePrecision.DAY)),
                        Map.of(
                                Facet.ANNOUNCED_HARM,
                                List.of(AnnouncedHarm.DEATH, AnnouncedHarm.SEXUAL_VIOLENCE),
                                Facet.CHANNEL,
                                List.of(ThreatChannel.OFFICIAL_STATEMENT),
                                Facet.AUTHOR_CLASS,
                                List.of(AuthorClass.STATE_POLICE)),
                        List.of(new CodedParty(
                                WOMAN, Optional.of(PartyKind.PERSON), Optional.of(List.of(PartyRole.DEFENDER)))),
                        List.of(),
                        false,
                        TAGS))
                .then(new ReportCoded(
                        REPORT,
                        CASE,
                        NOON,
                        CodingSource.CALL,
                        Optional.of("XX-01"),
                        Optional.of("XX-01"),
                        Optional.of(PlacePrecision.FIRST_LEVEL),
                        Optional.of(NOON),
                        Optional.empty(),
                        Optional.of(TimePrecision.DAY),
                        Map.of(Facet.ANNOUNCED_HARM, List.of("DEATH")),
                        List.of(PARTY),
                        Personal.of(
                                CASE.value(),
                                new CodedParticulars(
                                        Optional.of("XX-01-009"),
                                        Map.of(
                                                Facet.ANNOUNCED_HARM,
                                                List.of("SEXUAL_VIOLENCE"),
                                                Facet.CHANNEL,
                                                List.of("OFFICIAL_STATEMENT"),
                                                Facet.AUTHOR_CLASS,
                                                List.of("STATE_POLICE")))),
                        List.of(),
                        List.of(Personal.of(WOMAN.value(), List.of("DEFENDER"))),
                        TAGS));
    }

    @Test
    void only_what_is_given_changes_and_the_latest_coding_of_a_field_counts() {
        Facts said = Facts.said(calm(Map.of(), PARTY));
        ReportCoded first = facets(Map.of(
                Facet.ANNOUNCED_HARM, List.of(AnnouncedHarm.DEATH), Facet.CHANNEL, List.of(ThreatChannel.EMAIL)));
        ReportCoded second = coded(
                Report.Received.of(calm(Map.of(), SOMEBODY)).facts(facts -> facts.coded(first)),
                facets(
                        NOTHING,
                        Map.of(Facet.ANNOUNCED_HARM, List.of(AnnouncedHarm.TORTURE), Facet.CHANNEL, List.<Code>of())));
        assertThat(second.facets())
                .as("an empty list appears only where it takes codes away")
                .isEqualTo(Map.of(Facet.ANNOUNCED_HARM, List.of("TORTURE"), Facet.CHANNEL, List.of()));

        assertThat(said.coded(first).facets())
                .isEqualTo(Map.of(Facet.ANNOUNCED_HARM, List.of("DEATH"), Facet.CHANNEL, List.of("EMAIL")));
        assertThat(said.coded(first).coded(second).facets())
                .isEqualTo(Map.of(Facet.ANNOUNCED_HARM, List.of("TORTURE")));
        assertThat(said.coded(first).firstLevelArea()).isEqualTo(Optional.of("XX-01"));
        assertThat(said.coded(first).coded(coded(where(Optional.empty()))).firstLevelArea())
                .as("the place was coded as one that may not travel in clear")
                .isEmpty();
        assertThat(said.coded(first).affected()).containsExactly(PARTY);
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyKind.class,
            names = {"UNKNOWN", "ORGANISATION", "COMMUNITY", "ETHNIC_PEOPLE"})
    void a_ticked_box_opens_no_gate_for_a_party_that_may_be_a_collective_until_it_is_coded_as_a_person(PartyKind said) {
        ReportReceived received = calm(BOTH, new AffectedParty(WOMAN, said));
        report.given().when(new ReceiveReport(received)).then(received);
        report.given(received)
                .when(kind(PartyKind.PERSON))
                .then(
                        coded(kind(PartyKind.PERSON), PARTY),
                        together(
                                referred(ReferralDestination.PROTECTION, GRANTED, false, Optional.empty(), PARTY),
                                referred(ReferralDestination.INVESTIGATION, GRANTED, false, Optional.empty(), PARTY)));
    }

    @Test
    void a_party_coded_as_a_collective_waits_for_its_own_procedure() {
        AffectedParty community = new AffectedParty(WOMAN, PartyKind.COMMUNITY);
        report.given(calm(BOTH, SOMEBODY))
                .when(kind(PartyKind.COMMUNITY))
                .then(coded(kind(PartyKind.COMMUNITY), community));
    }

    @Test
    void a_party_learnt_later_is_referred_for_each_purpose_whose_gate_is_open() {
        ReportReferred before = referred(ReferralDestination.PROTECTION, GRANTED, false, Optional.empty(), PARTY);
        report.given(calm(Map.of(PROTECTION, GRANTED), PARTY), before)
                .when(learnt())
                .then(
                        coded(learnt(), BOY),
                        referred(ReferralDestination.PROTECTION, GRANTED, false, Optional.empty(), BOY));
        report.given(calm(Map.of(), PARTY)).when(learnt()).then(coded(learnt(), BOY));
    }

    @Test
    void each_coding_of_danger_calls_somebody_and_so_does_a_party_learnt_in_danger() {
        report.given(calm(Map.of(), SOMEBODY)).when(danger()).then(coded(danger()), DANGER);
        report.given(calm(Map.of(), SOMEBODY), coded(danger()), DANGER)
                .when(danger())
                .then(coded(danger()), DANGER);
        report.given(
                        received(Map.of(PROTECTION, GRANTED)),
                        referred(ReferralDestination.PROTECTION, GRANTED, true, Optional.empty(), PARTY))
                .when(learnt())
                .then(
                        coded(learnt(), BOY),
                        new DangerRecognised(REPORT, CASE, DangerSource.CODING, List.of(BOY)),
                        referred(ReferralDestination.PROTECTION, GRANTED, true, Optional.empty(), BOY));
    }

    @Test
    void danger_recognised_later_waits_for_no_procedure_as_danger_in_the_report_does_not() {
        ReportReferred alone =
                referred(ReferralDestination.PROTECTION, SERIOUSLY_PREVENTED, true, Optional.of(WOMAN), SOMEBODY);
        report.given(calm(BOTH, SOMEBODY)).when(danger()).then(coded(danger()), DANGER, alone);
        TriageReport triage = new TriageReport(Urgency.U0, Map.of(), "x", Optional.empty());
        report.given(calm(BOTH, SOMEBODY))
                .when(triage)
                .then(
                        new ReportTriaged(
                                REPORT,
                                CASE,
                                Urgency.U0,
                                Optional.empty(),
                                Personal.of(CASE.value(), Map.of()),
                                Personal.of(CASE.value(), "x"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        new DangerRecognised(REPORT, CASE, DangerSource.TRIAGE, List.of(SOMEBODY)),
                        judged(Urgency.U0, alone));
    }

    @Test
    void nobody_has_to_ratify_any_more_for_whom_the_sender_could_speak_all_along() {
        ReportReceived received = received(Map.of(PROTECTION, GRANTED), List.of(SOMEBODY), true);
        ReportReferred alone =
                referred(ReferralDestination.PROTECTION, SERIOUSLY_PREVENTED, true, Optional.of(WOMAN), SOMEBODY);
        ConsentGiven answered = new ConsentGiven(
                REPORT, CASE, PROTECTION, List.of(PARTY), Optional.of(true), Optional.of(WOMAN), Optional.empty());
        ReportCoded person = coded(kind(PartyKind.PERSON), PARTY);
        report.given().when(new ReceiveReport(received)).then(received, alone);
        report.given(received, alone).when(kind(PartyKind.PERSON)).then(person, answered);
        report.given(received, alone, person, answered)
                .when(new ChangeConsent(PROTECTION, ConsentChange.WITHDRAWN))
                .then(withdrawn(PARTY, Optional.empty(), Optional.empty()));
    }

    @Test
    void a_no_that_the_sender_said_meanwhile_is_the_answer_too() {
        ReportReceived received = received(Map.of(PROTECTION, GRANTED), List.of(SOMEBODY), true);
        ReportReferred alone =
                referred(ReferralDestination.PROTECTION, SERIOUSLY_PREVENTED, true, Optional.of(WOMAN), SOMEBODY);
        ReportEvent gone = withdrawn(SOMEBODY, Optional.empty(), Optional.empty());
        report.given(received, alone)
                .when(new ChangeConsent(PROTECTION, ConsentChange.WITHDRAWN))
                .then(gone);
        report.given(received, alone, gone)
                .when(kind(PartyKind.PERSON))
                .then(coded(kind(PartyKind.PERSON), PARTY), withdrawn(PARTY, Optional.of(true), Optional.of(WOMAN)));
    }

    @Test
    void a_party_that_the_report_does_not_name_is_not_coded_and_nothing_is_no_coding() {
        report.given(calm(Map.of(), PARTY)).when(NOTHING).thenRefused(ReportRule.NOTHING_CODED);
        report.given(calm(Map.of(), BOY))
                .when(kind(PartyKind.PERSON))
                .thenRefused(ReportRule.NOT_A_PARTY_OF_THE_REPORT);
        report.given().when(danger()).thenRefused(ReportRule.NO_SUCH_REPORT);
        report.given(received(BOTH, Optional.of(true))).when(danger()).thenRefused(ReportRule.IS_A_TEST);
    }

    @Test
    void a_report_names_no_more_parties_than_it_could_be_sent_with() {
        AffectedParty[] many = IntStream.range(0, 50)
                .mapToObj(n -> new AffectedParty(new PartyRef(new UUID(50, n)), PartyKind.PERSON))
                .toArray(AffectedParty[]::new);
        report.given(calm(Map.of(), many)).when(learnt()).thenRefused(ReportRule.TOO_MANY_PARTIES);
    }

    @Test
    void an_erasure_names_the_party_learnt_later_too() {
        UUID erasure = new UUID(9, 9);
        report.given(calm(Map.of(), PARTY), coded(learnt(), BOY))
                .when(new MarkErased(erasure))
                .then(new DataErased(REPORT, CASE, erasure, List.of(WOMAN, SON), Optional.empty()));
    }

    private static ReportReceived calm(Map<ConsentPurpose, ConsentState> consents, AffectedParty... parties) {
        return received(consents, Arrays.asList(parties), false);
    }

    private static CodeReport kind(PartyKind kind) {
        return with(List.of(new CodedParty(WOMAN, Optional.of(kind), Optional.empty())), List.of(), false);
    }

    private static CodeReport learnt() {
        return with(List.of(), List.of(LEARNT), false);
    }

    private static CodeReport danger() {
        return with(List.of(), List.of(), true);
    }

    private static CodeReport with(List<CodedParty> parties, List<LearntParty> learnt, boolean danger) {
        return new CodeReport(
                NOTHING.source(), NOTHING.where(), NOTHING.when(), NOTHING.facets(), parties, learnt, danger, TAGS);
    }

    private static CodeReport where(Optional<String> clear) {
        return new CodeReport(
                NOTHING.source(),
                Optional.of(new Where("XX-01-009", clear, clear, PlacePrecision.UNKNOWN)),
                NOTHING.when(),
                NOTHING.facets(),
                List.of(),
                List.of(),
                false,
                TAGS);
    }

    private static ReportCoded facets(Map<Facet, List<Code>> facets) {
        return coded(facets(NOTHING, facets));
    }

    private static CodeReport facets(CodeReport code, Map<Facet, List<Code>> facets) {
        return new CodeReport(code.source(), code.where(), code.when(), facets, List.of(), List.of(), false, TAGS);
    }

    private static ReportCoded coded(CodeReport code, AffectedParty... affected) {
        return coded(Report.Received.of(calm(Map.of(), SOMEBODY)), code, affected);
    }

    private static ReportCoded coded(Report.Received before, CodeReport code, AffectedParty... affected) {
        ReportCoded coded = (ReportCoded) Coding.coded(before, code).getFirst();
        assertThat(coded.affected()).containsExactly(affected);
        return coded;
    }

    private static ReportReferred referred(
            ReferralDestination to,
            ConsentState consent,
            boolean danger,
            Optional<PartyRef> onlyFor,
            AffectedParty party) {
        ReferralBasis basis = consent == GRANTED ? ReferralBasis.CONSENT : ReferralBasis.SERIOUSLY_PREVENTED;
        return ReportFixture.referred(
                danger, Optional.empty(), new Referral(to, basis, List.of(party), Optional.of(consent), onlyFor));
    }

    private static ConsentWithdrawn withdrawn(
            AffectedParty party, Optional<Boolean> wasPrevented, Optional<PartyRef> onlyFor) {
        return new ConsentWithdrawn(REPORT, CASE, PROTECTION, List.of(party), wasPrevented, onlyFor, Optional.empty());
    }
}
