package esperanza.investigation.authorship.domain;

import static esperanza.investigation.authorship.domain.AuthorshipRule.NO_SUCH_CONDUCT;
import static esperanza.investigation.authorship.domain.AuthorshipRule.TO_THE_ACCUSED;

import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.*;
import esperanza.investigation.authorship.domain.Conduct.Referred;
import esperanza.investigation.authorship.domain.Conduct.Unknown;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/** The rules of referred conduct: never to the institution of the accused. What the body answers is never refused. */
public final class ConductDecider implements Decider<OnConduct, Conduct, OfConduct> {

    private record Step(Conduct conduct, OnConduct command) {}

    @Override
    public Conduct initial() {
        return new Unknown();
    }

    @Override
    public List<OfConduct> decide(Conduct conduct, OnConduct command) {
        return switch (new Step(conduct, command)) {
            case Step(Unknown _, ReferConduct refer) -> referred(refer);
            case Step(Referred known, OnConduct any) when known.caseId().equals(any.caseId()) -> onReferred(known, any);
            case Step(Conduct _, OnConduct _) -> throw new RuleViolation(NO_SUCH_CONDUCT);
        };
    }

    private static List<OfConduct> referred(ReferConduct refer) {
        if (refer.toTheAccused()) {
            throw new RuleViolation(TO_THE_ACCUSED);
        }
        return List.of(new ConductReferred(
                refer.caseId(), refer.conductId(), refer.track(), refer.officials(), refer.conduct()));
    }

    private static List<OfConduct> onReferred(Referred conduct, OnConduct command) {
        return switch (command) {
            case ReferConduct _ -> List.of();
            case AcknowledgeConduct said ->
                conduct.acknowledged()
                        ? List.of()
                        : List.of(new ConductAcknowledged(said.caseId(), said.conductId(), said.reference()));
            case AnswerConduct said ->
                conduct.outcome().equals(Optional.of(said.outcome()))
                        ? List.of()
                        : List.of(
                                new ConductAnswered(said.caseId(), said.conductId(), said.outcome(), said.reference()));
        };
    }

    @Override
    public Conduct evolve(Conduct conduct, OfConduct event) {
        return switch (event) {
            case ConductReferred referred -> new Referred(referred.caseId(), referred.track(), false, Optional.empty());
            case ConductAcknowledged _ -> acknowledged(in(conduct));
            case ConductAnswered answered -> answered(in(conduct), answered.outcome());
        };
    }

    private static Conduct acknowledged(Referred before) {
        return new Referred(before.caseId(), before.track(), true, before.outcome());
    }

    private static Conduct answered(Referred before, ConductOutcome outcome) {
        return new Referred(before.caseId(), before.track(), before.acknowledged(), Optional.of(outcome));
    }

    private static Referred in(Conduct conduct) {
        return switch (conduct) {
            case Referred referred -> referred;
            case Unknown _ -> throw new IllegalStateException("the conduct was never referred");
        };
    }
}
