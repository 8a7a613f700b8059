package esperanza.investigation.qualification.domain;

import static esperanza.investigation.qualification.domain.QualificationEvent.Offence.AGGRAVATED_THREAT;
import static esperanza.investigation.qualification.domain.QualificationEvent.Offence.THREAT;
import static esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome.EXCLUDED;
import static esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome.PROPOSED;
import static esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose.DIVERSION;
import static esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose.MEDIATION;
import static esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose.MINOR_OFFENCE;
import static esperanza.investigation.qualification.domain.QualificationRule.MINOR_NEEDS_TEST;
import static esperanza.investigation.qualification.domain.QualificationRule.NOT_PROPOSED;
import static esperanza.investigation.qualification.domain.QualificationRule.NO_SUCH_HARM;
import static esperanza.investigation.qualification.domain.QualificationRule.NO_SUCH_TEST;
import static esperanza.investigation.qualification.domain.QualificationRule.SAME_PERSON;
import static esperanza.investigation.qualification.domain.QualificationRule.VICTIM_NOT_HEARD;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.qualification.domain.QualificationCommand.*;
import esperanza.investigation.qualification.domain.QualificationEvent.*;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QualificationDeciderTest {

    private static final CaseId CASE = new CaseId(new UUID(1, 1));
    private static final Personal<String> WHY = Personal.of(CASE.value(), "…");
    private static final Optional<Instant> LIMITATION = Optional.of(Instant.parse("2031-03-01T00:00:00Z"));
    private static final UUID TEST = new UUID(3, 1);
    private static final HeardParty ANA = new HeardParty(new UUID(4, 1), 3);
    private static final HeardParty RUI = new HeardParty(new UUID(4, 2), 1);

    private final Scenario<QualificationCommand, Qualification, QualificationEvent> qualification =
            Scenario.of(new QualificationDecider());

    @Test
    void an_offence_is_qualified_and_qualified_anew() {
        OffenceQualified first = new OffenceQualified(CASE, 1, THREAT, false, LIMITATION, WHY);
        qualification.when(new Qualify(CASE, THREAT, false, LIMITATION, WHY)).then(first);
        qualification
                .given(first)
                .when(new Qualify(CASE, THREAT, false, LIMITATION, WHY))
                .thenNothing();
        qualification
                .given(first)
                .when(new Qualify(CASE, AGGRAVATED_THREAT, false, Optional.empty(), WHY))
                .then(new OffenceQualified(CASE, 2, AGGRAVATED_THREAT, false, Optional.empty(), WHY));
    }

    @Test
    void a_minor_offence_needs_a_test_whose_last_word_does_not_exclude_it() {
        Qualify minor = minor(THREAT);
        PublicInterestTested proposed = tested(TEST, MINOR_OFFENCE, PROPOSED);
        qualification.when(minor).thenRefused(MINOR_NEEDS_TEST);
        qualification.given(tested(TEST, DIVERSION, PROPOSED)).when(minor).thenRefused(MINOR_NEEDS_TEST);
        qualification.given(tested(TEST, MINOR_OFFENCE, EXCLUDED)).when(minor).thenRefused(MINOR_NEEDS_TEST);
        qualification
                .given(proposed, tested(new UUID(3, 2), MINOR_OFFENCE, EXCLUDED))
                .when(minor)
                .thenRefused(MINOR_NEEDS_TEST);
        qualification
                .given(proposed)
                .when(minor)
                .then(new OffenceQualified(CASE, 1, THREAT, true, Optional.empty(), WHY));
    }

    @Test
    void each_test_of_the_public_interest_is_recorded() {
        qualification
                .when(new TestPublicInterest(CASE, by("inés"), TEST, MEDIATION, EXCLUDED, WHY))
                .then(tested(TEST, MEDIATION, EXCLUDED));
    }

    @Test
    void a_second_person_allows_a_diversion_after_each_party_was_heard() {
        PublicInterestTested proposed = tested(TEST, DIVERSION, PROPOSED);
        DiversionAllowed allowed = new DiversionAllowed(CASE, TEST, List.of(ANA, RUI), WHY);
        qualification.given(proposed).when(allow("eva", ANA, RUI)).then(allowed);
        qualification
                .given(tested(TEST, MEDIATION, PROPOSED))
                .when(allow("eva", ANA, RUI))
                .then(allowed);
        qualification.given(proposed, allowed).when(allow("eva", ANA, RUI)).thenNothing();
        qualification.given(proposed).when(allow("inés", ANA, RUI)).thenRefused(SAME_PERSON);
        qualification.given(proposed).when(allow("eva", ANA)).thenRefused(VICTIM_NOT_HEARD);
        qualification
                .given(proposed)
                .when(new AllowDiversion(CASE, by("eva"), TEST, List.of(), 0, WHY))
                .thenRefused(VICTIM_NOT_HEARD);
    }

    @Test
    void only_what_the_last_test_proposes_is_allowed() {
        qualification.when(allow("eva", ANA, RUI)).thenRefused(NO_SUCH_TEST);
        qualification
                .given(tested(TEST, DIVERSION, EXCLUDED))
                .when(allow("eva", ANA, RUI))
                .thenRefused(NOT_PROPOSED);
        qualification
                .given(tested(TEST, MINOR_OFFENCE, PROPOSED))
                .when(allow("eva", ANA, RUI))
                .thenRefused(NOT_PROPOSED);
        qualification
                .given(tested(TEST, DIVERSION, PROPOSED), tested(new UUID(3, 2), DIVERSION, EXCLUDED))
                .when(allow("eva", ANA, RUI))
                .thenRefused(NO_SUCH_TEST);
        assertThat(QualificationRule.values())
                .filteredOn(QualificationRule::unknown)
                .containsExactly(NO_SUCH_TEST, NO_SUCH_HARM);
    }

    @Test
    void a_disputed_competence_is_recorded_and_refuses_nothing() {
        Personal<String> body = Personal.of(CASE.value(), "Prosecutor of the province");
        CompetenceRecorded disputed = new CompetenceRecorded(CASE, true, true, body, WHY);
        qualification.when(new RecordCompetence(CASE, body, true, true, WHY)).then(disputed);
        qualification
                .given(disputed)
                .when(new Qualify(CASE, THREAT, false, LIMITATION, WHY))
                .then(new OffenceQualified(CASE, 1, THREAT, false, LIMITATION, WHY));
    }

    private static Qualify minor(Offence offence) {
        return new Qualify(CASE, offence, true, Optional.empty(), WHY);
    }

    private static PublicInterestTested tested(UUID test, TestPurpose purpose, TestOutcome outcome) {
        return new PublicInterestTested(CASE, test, "inés", purpose, outcome, WHY);
    }

    /** The file has two parties. */
    private static AllowDiversion allow(String approver, HeardParty... heard) {
        return new AllowDiversion(CASE, by(approver), TEST, List.of(heard), 2, WHY);
    }

    @Test
    void a_harm_is_verified_once_and_by_a_second_person() {
        UUID id = new UUID(5, 1);
        HarmRecorded recorded = new HarmRecorded(CASE, id, HarmAct.KILLING, VictimFunction.JOURNALIST, "ana", WHY);
        HarmVerified verified = new HarmVerified(
                CASE, id, HarmAct.KILLING, VictimFunction.JOURNALIST, HarmStandard.OFFICIAL_RECORD, WHY);
        qualification
                .when(new RecordHarm(CASE, by("ana"), id, HarmAct.KILLING, VictimFunction.JOURNALIST, WHY))
                .then(recorded);
        qualification.given(recorded).when(verify(id, "ana")).thenRefused(SAME_PERSON);
        qualification.given(recorded).when(verify(id, "rui")).then(verified);
        qualification.given(recorded, verified).when(verify(id, "eva")).thenNothing();
        qualification.given(recorded).when(verify(new UUID(5, 2), "rui")).thenRefused(NO_SUCH_HARM);
    }

    private static VerifyHarm verify(UUID id, String person) {
        return new VerifyHarm(CASE, by(person), id, HarmStandard.OFFICIAL_RECORD, WHY);
    }

    /** No rule of a qualification asks for the instant. */
    private static At by(String person) {
        return new At(Instant.EPOCH, person);
    }
}
