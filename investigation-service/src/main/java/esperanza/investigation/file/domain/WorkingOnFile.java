package esperanza.investigation.file.domain;

import static esperanza.investigation.file.domain.FileRule.CONFLICT_UNRESOLVED;
import static esperanza.investigation.file.domain.FileRule.DEPUTY_NEEDED;
import static esperanza.investigation.file.domain.FileRule.FACET_LEFT_OUT;
import static esperanza.investigation.file.domain.FileRule.FILE_NOT_TAKEN;
import static esperanza.investigation.file.domain.FileRule.LEAD_NOT_CHECKED;
import static esperanza.investigation.file.domain.FileRule.NO_SUCH_CODE;
import static esperanza.investigation.file.domain.FileRule.TRAIT_LOWERED;

import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FileWorkCommand.*;
import esperanza.investigation.file.domain.FileWorkEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Decides who works on a file, which traits the threat has, and how the case is coded. A conflict of interest is on
 * record only after the person is out of the case; a trait once found is dropped by a second person.
 */
final class WorkingOnFile {

    private WorkingOnFile() {}

    static List<FileEvent> decided(Registered file, FileWorkCommand command) {
        CaseId of = file.content().caseId();
        FileWork work = file.work();
        return switch (command) {
            case AssignUnit assign -> assigned(of, work, assign);
            case NameContact name ->
                work.contact().equals(Optional.of(name.person()))
                        ? List.of()
                        : List.of(new ContactNamed(of, name.person(), name.reasons()));
            case RecordAbsence absence -> away(of, file, absence);
            case EndAbsence end -> back(of, file, end);
            case CheckConflicts check -> List.of(checked(of, file, check));
            case RecordTraits record -> traits(of, work, record);
            case SetPriority set ->
                work.priority().equals(Optional.of(set.priority()))
                        ? List.of()
                        : List.of(new PrioritySet(of, set.priority(), set.reasons()));
            case CodeCase code -> List.of(coded(of, code));
        };
    }

    private static List<FileEvent> assigned(CaseId of, FileWork work, AssignUnit assign) {
        FileWork.Unit unit = assign.unit();
        return work.unit().equals(Optional.of(unit))
                ? List.of()
                : List.of(new UnitAssigned(of, unit.code(), unit.specialised(), unit.consulted(), assign.reasons()));
    }

    private static List<FileEvent> away(CaseId of, Registered file, RecordAbsence absence) {
        String lead = lead(file);
        refuseIf(lead.equals(absence.deputy()), DEPUTY_NEEDED);
        return file.work().absence().equals(Optional.of(new FileWork.Absence(absence.deputy(), absence.until())))
                ? List.of()
                : List.of(new LeadAbsent(of, lead, absence.deputy(), absence.until(), absence.reasons()));
    }

    private static List<FileEvent> back(CaseId of, Registered file, EndAbsence end) {
        return file.work().absence().isEmpty() ? List.of() : List.of(new LeadReturned(of, lead(file), end.reasons()));
    }

    private static String lead(Registered file) {
        return file.holder().map(Holder::investigator).orElseThrow(() -> new RuleViolation(FILE_NOT_TAKEN));
    }

    private static FileEvent checked(CaseId of, Registered file, CheckConflicts check) {
        List<String> persons =
                check.persons().stream().map(CheckedPerson::person).distinct().toList();
        refuseIf(!persons.containsAll(file.answering()), LEAD_NOT_CHECKED);
        refuseIf(check.persons().stream().anyMatch(each -> isUnresolved(file, each)), CONFLICT_UNRESOLVED);
        List<ConflictFound> found = check.persons().stream()
                .map(each -> new ConflictFound(each.person(), each.outcome(), each.relation()))
                .toList();
        return new ConflictsChecked(of, persons, Personal.of(of.value(), found), check.reasons());
    }

    /** True if the person has a conflict, and may still know of the case, answers for it or is its contact. */
    private static boolean isUnresolved(Registered file, CheckedPerson checked) {
        boolean leads = file.holder().equals(Optional.of(Holder.of(checked.person())))
                || file.work()
                        .absence()
                        .filter(absence -> absence.deputy().equals(checked.person()))
                        .isPresent();
        boolean isContact = file.work().contact().equals(Optional.of(checked.person()));
        return checked.outcome() == ConflictOutcome.FOUND && (checked.mayKnow() || leads || isContact);
    }

    private static List<FileEvent> traits(CaseId of, FileWork work, RecordTraits record) {
        refuseIf(
                !record.bySupervisor() && work.traits().stream().anyMatch(known -> lowers(known, record)),
                TRAIT_LOWERED);
        List<TraitFound> all = work.traits().stream()
                .map(known ->
                        new TraitFound(known.trait(), record.traits().getOrDefault(known.trait(), known.answer())))
                .toList();
        return all.equals(work.traits()) ? List.of() : List.of(new TraitsRecorded(of, all, record.reasons()));
    }

    /** A yes that becomes unknown is lowered too, otherwise it would become a no in two steps. */
    private static boolean lowers(TraitFound known, RecordTraits record) {
        return known.answer() == TraitAnswer.YES
                && record.traits().getOrDefault(known.trait(), known.answer()) != TraitAnswer.YES;
    }

    private static FileEvent coded(CaseId of, CodeCase code) {
        List<CaseFacet> facets = Arrays.asList(CaseFacet.values());
        refuseIf(!code.codes().keySet().containsAll(facets), FACET_LEFT_OUT);
        refuseIf(
                facets.stream()
                        .anyMatch(facet -> !code.codes().get(facet).stream().allMatch(facet::has)),
                NO_SUCH_CODE);
        List<FacetCodes> codes = facets.stream()
                .map(facet -> new FacetCodes(facet, code.codes().get(facet)))
                .toList();
        return new CaseCoded(
                of, CaseFacet.LIST_VERSION, List.copyOf(facets), Personal.of(of.value(), codes), code.reasons());
    }

    private static void refuseIf(boolean broken, FileRule rule) {
        if (broken) {
            throw new RuleViolation(rule);
        }
    }
}
