package esperanza.investigation.file.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The commands that settle who works on a file, what the threat has, and how the case is coded. */
public sealed interface FileWorkCommand extends FileCommand {

    /**
     * A person who was checked for conflicts of interest.
     *
     * @param person pseudonym
     * @param mayKnow true: the person may still know of the case
     */
    record CheckedPerson(String person, ConflictOutcome outcome, Optional<String> relation, boolean mayKnow) {}

    record AssignUnit(CaseId caseId, FileWork.Unit unit, Personal<String> reasons) implements FileWorkCommand {}

    /** @param person pseudonym of a person who may know of the case */
    record NameContact(CaseId caseId, String person, Personal<String> reasons) implements FileWorkCommand {}

    /**
     * @param deputy pseudonym of the investigator who answers for the file too, until the absence ends
     * @param until when the absence is expected to end
     */
    record RecordAbsence(CaseId caseId, String deputy, Instant until, Personal<String> reasons)
            implements FileWorkCommand {}

    record EndAbsence(CaseId caseId, Personal<String> reasons) implements FileWorkCommand, OfTheLeadOrASupervisor {}

    record CheckConflicts(CaseId caseId, List<CheckedPerson> persons, Personal<String> reasons)
            implements FileWorkCommand {}

    /**
     * @param traits those that changed or are confirmed; the others stay as they are
     * @param bySupervisor true: a supervisor says so
     */
    record RecordTraits(CaseId caseId, Map<Trait, TraitAnswer> traits, boolean bySupervisor, Personal<String> reasons)
            implements FileWorkCommand {}

    /** Say how soon the file is worked compared with others. */
    record SetPriority(CaseId caseId, FilePriority priority, Personal<String> reasons)
            implements FileWorkCommand, OfTheLead {}

    /** @param codes each facet with its codes; none if nothing of it is known or applies */
    record CodeCase(CaseId caseId, Map<CaseFacet, List<String>> codes, Personal<String> reasons)
            implements FileWorkCommand {}
}
