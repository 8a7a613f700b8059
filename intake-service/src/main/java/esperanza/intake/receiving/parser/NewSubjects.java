package esperanza.intake.receiving.parser;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.util.UUID;

/** Draws the subjects of a report: its case, its reporter and each of its parties. The parser draws none itself. */
@FunctionalInterface
public interface NewSubjects {

    UUID next();

    default CaseId caseId() {
        return new CaseId(next());
    }

    default UUID reporter() {
        return next();
    }

    default PartyRef party() {
        return new PartyRef(next());
    }
}
