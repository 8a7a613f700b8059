package esperanza.investigation.procedure.domain;

import esperanza.investigation.procedure.domain.ProceedingCommand.FactCodes;
import esperanza.investigation.procedure.domain.ProceedingCommand.RecordFact;
import esperanza.investigation.procedure.domain.ProceedingEvent.*;
import java.util.Optional;

/** The event of each kind of fact, and what it tells. */
public final class Facts {

    /** A fact by its kind and codes. */
    public record Told(FactKind kind, FactCodes codes) {}

    private Facts() {}

    static ProceedingEvent event(RecordFact said) {
        var of = said.caseId();
        var in = said.proceedingId();
        var id = said.factId();
        var digest = said.digest();
        var affected = said.affected();
        var details = said.details();
        return switch (said.kind()) {
            case CHARGES_FILED -> charges(said);
            case PRECAUTIONARY_MEASURE_ENDED ->
                new PrecautionaryMeasureEnded(
                        of, in, id, digest, affected, said.codes().release().orElseThrow(), details);
            case JUDGMENT_DELIVERED ->
                new JudgmentDelivered(
                        of, in, id, digest, affected, said.codes().outcome().orElseThrow(), details);
            case PRECAUTIONARY_MEASURE_ORDERED ->
                new PrecautionaryMeasureOrdered(of, in, id, digest, affected, details);
            case HEARING_SET -> new HearingSet(of, in, id, digest, affected, details);
            case HEARING_HELD -> new HearingHeld(of, in, id, digest, affected, details);
            case PLEA_OFFERED -> new PleaOffered(of, in, id, digest, affected, details);
            case APPEAL_FILED -> new AppealFiled(of, in, id, digest, affected, details);
            case APPEAL_DECIDED -> new AppealDecided(of, in, id, digest, affected, details);
            case JUDGMENT_FINAL -> new JudgmentFinal(of, in, id, digest, affected, details);
            case EXECUTION_STARTED -> new ExecutionStarted(of, in, id, digest, affected, details);
        };
    }

    private static ProceedingEvent charges(RecordFact said) {
        Charges charges = said.codes().charges().orElseThrow();
        return new ChargesFiled(
                said.caseId(),
                said.proceedingId(),
                said.factId(),
                said.digest(),
                said.affected(),
                charges.offence(),
                charges.motivePleaded(),
                charges.authorship(),
                said.details());
    }

    static ProceedingEvent correction(RecordFact said) {
        return new FactCorrected(
                said.caseId(),
                said.proceedingId(),
                said.factId(),
                said.digest(),
                said.affected(),
                said.kind(),
                said.codes().charges(),
                said.codes().release(),
                said.codes().outcome(),
                said.details());
    }

    /** The content of an event, the same for a fact and for its correction. */
    public static Told told(ProceedingEvent event) {
        return switch (event) {
            case ChargesFiled filed ->
                new Told(
                        FactKind.CHARGES_FILED,
                        new FactCodes(
                                Optional.of(new Charges(filed.offence(), filed.motivePleaded(), filed.authorship())),
                                Optional.empty(),
                                Optional.empty()));
            case PrecautionaryMeasureEnded ended ->
                new Told(
                        FactKind.PRECAUTIONARY_MEASURE_ENDED,
                        new FactCodes(Optional.empty(), Optional.of(ended.release()), Optional.empty()));
            case JudgmentDelivered judgment ->
                new Told(
                        FactKind.JUDGMENT_DELIVERED,
                        new FactCodes(Optional.empty(), Optional.empty(), Optional.of(judgment.outcome())));
            case FactCorrected news ->
                new Told(news.kind(), new FactCodes(news.charges(), news.release(), news.outcome()));
            case PrecautionaryMeasureOrdered _ -> new Told(FactKind.PRECAUTIONARY_MEASURE_ORDERED, FactCodes.NONE);
            case HearingSet _ -> new Told(FactKind.HEARING_SET, FactCodes.NONE);
            case HearingHeld _ -> new Told(FactKind.HEARING_HELD, FactCodes.NONE);
            case PleaOffered _ -> new Told(FactKind.PLEA_OFFERED, FactCodes.NONE);
            case AppealFiled _ -> new Told(FactKind.APPEAL_FILED, FactCodes.NONE);
            case AppealDecided _ -> new Told(FactKind.APPEAL_DECIDED, FactCodes.NONE);
            case JudgmentFinal _ -> new Told(FactKind.JUDGMENT_FINAL, FactCodes.NONE);
            case ExecutionStarted _ -> new Told(FactKind.EXECUTION_STARTED, FactCodes.NONE);
        };
    }
}
