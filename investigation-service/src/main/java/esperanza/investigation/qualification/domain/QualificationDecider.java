package esperanza.investigation.qualification.domain;

import static esperanza.investigation.qualification.domain.QualificationEvent.TestOutcome.PROPOSED;
import static esperanza.investigation.qualification.domain.QualificationEvent.TestPurpose.MINOR_OFFENCE;
import static esperanza.investigation.qualification.domain.QualificationRule.MINOR_NEEDS_TEST;
import static esperanza.investigation.qualification.domain.QualificationRule.NOT_PROPOSED;
import static esperanza.investigation.qualification.domain.QualificationRule.NO_SUCH_HARM;
import static esperanza.investigation.qualification.domain.QualificationRule.NO_SUCH_TEST;
import static esperanza.investigation.qualification.domain.QualificationRule.SAME_PERSON;
import static esperanza.investigation.qualification.domain.QualificationRule.VICTIM_NOT_HEARD;

import esperanza.investigation.qualification.domain.Qualification.Competence;
import esperanza.investigation.qualification.domain.Qualification.Harm;
import esperanza.investigation.qualification.domain.Qualification.Qualified;
import esperanza.investigation.qualification.domain.Qualification.Tested;
import esperanza.investigation.qualification.domain.QualificationCommand.*;
import esperanza.investigation.qualification.domain.QualificationEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The rules of a qualification. A threat becomes a minor offence, or goes to diversion or mediation, only after a test
 * of the public interest; a second person allows a diversion after each party was heard.
 */
public final class QualificationDecider implements Decider<QualificationCommand, Qualification, QualificationEvent> {

    @Override
    public Qualification initial() {
        return Qualification.NONE;
    }

    @Override
    public List<QualificationEvent> decide(Qualification known, QualificationCommand command) {
        return switch (command) {
            case Qualify qualify -> qualified(known, qualify);
            case TestPublicInterest test ->
                List.of(new PublicInterestTested(
                        test.caseId(), test.testId(), test.at().by(), test.purpose(), test.outcome(), test.reasons()));
            case AllowDiversion allow -> allowed(known, allow);
            case RecordCompetence record ->
                List.of(new CompetenceRecorded(
                        record.caseId(), record.held(), record.disputed(), record.body(), record.reasons()));
            case RecordHarm record ->
                List.of(new HarmRecorded(
                        record.caseId(),
                        record.harmId(),
                        record.act(),
                        record.victim(),
                        record.at().by(),
                        record.account()));
            case VerifyHarm verify -> verified(known, verify);
        };
    }

    @Override
    public Qualification evolve(Qualification known, QualificationEvent event) {
        return switch (event) {
            case OffenceQualified news ->
                known.qualified(new Qualified(news.version(), news.offence(), news.minor(), news.limitationOn()));
            case PublicInterestTested news ->
                known.tested(new Tested(news.testId(), news.testedBy(), news.purpose(), news.outcome(), false));
            case DiversionAllowed news -> {
                Tested test = test(known, news.testId());
                yield known.tested(new Tested(test.testId(), test.testedBy(), test.purpose(), test.outcome(), true));
            }
            case CompetenceRecorded news -> known.competence(new Competence(news.held(), news.disputed()));
            case HarmRecorded news ->
                known.harm(new Harm(news.harmId(), news.act(), news.victim(), news.recordedBy(), Optional.empty()));
            case HarmVerified news -> known.harm(harm(known, news.harmId()).verified(news.standard()));
        };
    }

    private static List<QualificationEvent> qualified(Qualification known, Qualify qualify) {
        refuseIf(qualify.minor() && !known.isProposed(MINOR_OFFENCE), MINOR_NEEDS_TEST);
        Qualified same = new Qualified(known.version(), qualify.offence(), qualify.minor(), qualify.limitationOn());
        return known.offence().equals(Optional.of(same))
                ? List.of()
                : List.of(new OffenceQualified(
                        qualify.caseId(),
                        known.version() + 1,
                        qualify.offence(),
                        qualify.minor(),
                        qualify.limitationOn(),
                        qualify.reasons()));
    }

    private static List<QualificationEvent> allowed(Qualification known, AllowDiversion allow) {
        Tested test = test(known, allow.testId());
        refuseIf(test.purpose() == MINOR_OFFENCE || test.outcome() != PROPOSED, NOT_PROPOSED);
        if (test.allowed()) {
            return List.of();
        }
        refuseIf(test.testedBy().equals(allow.at().by()), SAME_PERSON);
        refuseIf(allow.heard().isEmpty() || allow.heard().size() < allow.parties(), VICTIM_NOT_HEARD);
        return List.of(new DiversionAllowed(allow.caseId(), allow.testId(), allow.heard(), allow.reasons()));
    }

    private static List<QualificationEvent> verified(Qualification known, VerifyHarm verify) {
        Harm harm = harm(known, verify.harmId());
        if (harm.verifiedBy().isPresent()) {
            return List.of();
        }
        refuseIf(harm.recordedBy().equals(verify.at().by()), SAME_PERSON);
        return List.of(new HarmVerified(
                verify.caseId(), harm.harmId(), harm.act(), harm.victim(), verify.standard(), verify.reasons()));
    }

    private static Harm harm(Qualification known, UUID harmId) {
        return Optional.ofNullable(known.harms().get(harmId)).orElseThrow(() -> new RuleViolation(NO_SUCH_HARM));
    }

    private static Tested test(Qualification known, UUID testId) {
        return known.test(testId).orElseThrow(() -> new RuleViolation(NO_SUCH_TEST));
    }

    private static void refuseIf(boolean broken, QualificationRule rule) {
        if (broken) {
            throw new RuleViolation(rule);
        }
    }
}
