package esperanza.investigation.file;

import static esperanza.investigation.InvestigationAction.TAKE_FILE;

import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.investigation.file.domain.CaseFacet;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.ConflictOutcome;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FilePriority;
import esperanza.investigation.file.domain.FileWork;
import esperanza.investigation.file.domain.FileWorkCommand.*;
import esperanza.investigation.file.domain.Trait;
import esperanza.investigation.file.domain.TraitAnswer;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Settles who works on a file, what the threat has, and how the case is coded. A caller who may not know of the case
 * gets {@link NotHere}.
 */
@Singleton
public class WorkOnFile {

    /**
     * The finding about one person.
     *
     * @param person the {@code sub} claim of that person's tokens
     */
    public record Check(String person, ConflictOutcome outcome, Optional<String> relation) {}

    private final OnFile onFile;
    private final CommandIds ids;
    private final Colleagues colleagues;
    private final CommandHandler<FileCommand, CaseFile, FileEvent> files;

    WorkOnFile(
            OnFile onFile,
            CommandIds ids,
            Colleagues colleagues,
            CommandHandler<FileCommand, CaseFile, FileEvent> files) {
        this.onFile = onFile;
        this.ids = ids;
        this.colleagues = colleagues;
        this.files = files;
    }

    public Uni<Outcome<FileEvent>> assignUnit(Asked<?> asked, UUID caseId, FileWork.Unit unit, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(asked, caseId, new AssignUnit(unit, sealed(caseId, reasons))));
    }

    /** @param person the {@code sub} claim of that person's tokens */
    public Uni<Outcome<FileEvent>> nameContact(Asked<?> asked, UUID caseId, String person, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> colleagues.pseudonym(person, Role.INVESTIGATOR, TAKE_FILE, new CaseId(caseId)))
                .chain(contact -> handle(asked, caseId, new NameContact(contact, sealed(caseId, reasons))));
    }

    /**
     * The person who answers for the file is away. Said by that person, the deputy or a supervisor.
     *
     * @param deputy the {@code sub} claim of that person's tokens
     */
    public Uni<Outcome<FileEvent>> recordAbsence(
            Asked<?> asked, UUID caseId, String deputy, Instant until, String reasons) {
        return onFile.onesOrASupervisors(asked, caseId)
                .chain(() -> colleagues.pseudonym(deputy, Role.INVESTIGATOR, TAKE_FILE, new CaseId(caseId)))
                .chain(person -> handle(asked, caseId, new RecordAbsence(person, until, sealed(caseId, reasons))));
    }

    public Uni<Outcome<FileEvent>> endAbsence(Asked<?> asked, UUID caseId, String reasons) {
        return onFile.onesOrASupervisors(asked, caseId)
                .chain(() -> handle(asked, caseId, new EndAbsence(sealed(caseId, reasons))));
    }

    public Uni<Outcome<FileEvent>> checkConflicts(Asked<?> asked, UUID caseId, List<Check> checks, String reasons) {
        return onFile.onesOrASupervisors(asked, caseId)
                .chain(() -> Multi.createFrom()
                        .iterable(checks)
                        .onItem()
                        .transformToUniAndConcatenate(check -> checked(new CaseId(caseId), check))
                        .collect()
                        .asList())
                .chain(persons -> handle(asked, caseId, new CheckConflicts(persons, sealed(caseId, reasons))));
    }

    public Uni<Outcome<FileEvent>> recordTraits(
            Asked<?> asked, UUID caseId, Map<Trait, TraitAnswer> traits, String reasons) {
        boolean bySupervisor = asked.caller().roles().contains(Role.SUPERVISOR);
        return onFile.onesOrASupervisors(asked, caseId)
                .chain(() -> handle(asked, caseId, new RecordTraits(traits, bySupervisor, sealed(caseId, reasons))));
    }

    public Uni<Outcome<FileEvent>> setPriority(Asked<?> asked, UUID caseId, FilePriority priority, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> handle(asked, caseId, new SetPriority(priority, sealed(caseId, reasons))));
    }

    public Uni<Outcome<FileEvent>> code(
            Asked<?> asked, UUID caseId, Map<CaseFacet, List<String>> codes, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(asked, caseId, new CodeCase(codes, sealed(caseId, reasons))));
    }

    private Uni<CheckedPerson> checked(CaseId of, Check check) {
        return colleagues
                .pseudonym(check.person(), Role.INVESTIGATOR, TAKE_FILE, of)
                .replaceWith(true)
                .onFailure(RuleViolation.class)
                .recoverWithItem(false)
                .map(mayKnow ->
                        new CheckedPerson(ids.pseudonym(check.person()), check.outcome(), check.relation(), mayKnow));
    }

    private Uni<Outcome<FileEvent>> handle(Asked<?> asked, UUID caseId, FileCommand command) {
        return onFile.handle(asked, new CaseId(caseId), FindFile.stream(caseId), files, command);
    }

    private static Personal<String> sealed(UUID caseId, String words) {
        return Personal.of(caseId, words);
    }
}
