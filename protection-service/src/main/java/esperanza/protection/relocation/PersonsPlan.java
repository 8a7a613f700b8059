package esperanza.protection.relocation;

import esperanza.access.Wall;
import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.protection.relocation.domain.Relocations;
import esperanza.protection.relocation.domain.Relocations.Relocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The basis of a relocation beside its own stream, as somebody may know of it.
 *
 * @param cases known incidents of the plan, at least one
 * @param measures of known cases
 * @param childrenAssessed whether somebody asked about the children around the person
 * @param wall around all cases of the person, also those that are not known
 * @param relocations of known cases
 */
public record PersonsPlan(
        List<CaseId> cases,
        Map<MeasureId, DecidedMeasure> measures,
        boolean childrenAssessed,
        Wall wall,
        Relocations relocations) {

    public PersonsPlan {
        cases = List.copyOf(cases);
        measures = Map.copyOf(measures);
    }

    Optional<DecidedMeasure> measure(MeasureId id) {
        return Optional.ofNullable(measures.get(id));
    }

    /** A case of the plan stands for a measure that is not there: the decider refuses it. */
    CaseId caseOf(MeasureId id) {
        return measure(id).map(DecidedMeasure::caseId).orElseGet(cases::getFirst);
    }

    /** The same for a relocation. */
    CaseId caseOf(RelocationId id) {
        return relocations.of(id).map(Relocation::of).map(of -> of.caseId()).orElseGet(cases::getFirst);
    }
}
