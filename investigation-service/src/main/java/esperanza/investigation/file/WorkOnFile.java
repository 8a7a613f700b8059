package esperanza.investigation.file;

import static esperanza.investigation.InvestigationAction.TAKE_FILE;
import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.access.NotHere;
import esperanza.access.Role;
import esperanza.investigation.file.domain.CaseFacet;
import esperanza.investigation.file.domain.ConflictOutcome;
import esperanza.investigation.file.domain.FileCommand;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.domain.FileWork;
import esperanza.investigation.file.domain.FileWorkCommand.*;
import esperanza.investigation.file.domain.Trait;
import esperanza.investigation.file.domain.TraitAnswer;
import esperanza.kernel.CaseId;
import esperanza.kernel.Form;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Settles who works on a file, what the threat has, and how the case is coded, as far as that rests on more than the
 * file. A caller who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class WorkOnFile {

    /**
     * The unit that works on the file from now on.
     *
     * @param specialised whether the unit is specialised in attacks on defenders
     * @param consulted the specialised unit that was consulted
     */
    public record UnitAssignment(
            CaseId caseId,
            @Pattern(regexp = Form.CODE) String unit,
            boolean specialised,
            @Schema(pattern = Form.CODE) Optional<@Pattern(regexp = Form.CODE) String> consulted,
            Personal<String> reasons) {}

    /**
     * The contact of the parties from now on.
     *
     * @param person the {@code sub} claim of the person's tokens
     */
    public record ContactChoice(CaseId caseId, String person, Personal<String> reasons) {}

    /**
     * The investigator of the file is away.
     *
     * @param deputy the {@code sub} claim of the tokens of the person who stands in
     * @param until when the absence is expected to end; it ends when the return is recorded
     */
    public record Absence(CaseId caseId, String deputy, Instant until, Personal<String> reasons) {}

    /**
     * The finding about one person.
     *
     * @param person the {@code sub} claim of the person's tokens
     * @param relation with whom of the case, and which
     */
    public record Check(@NotBlank String person, ConflictOutcome outcome, Optional<String> relation) {}

    /**
     * Those who were checked, with what was found about each.
     *
     * @param reasons how they were checked
     */
    public record ConflictCheck(CaseId caseId, @NotEmpty List<Check> persons, Personal<String> reasons) {}

    /** @param traits those that changed or are confirmed; the others stay as they are */
    public record Traits(CaseId caseId, @NotEmpty Map<Trait, TraitAnswer> traits, Personal<String> reasons) {}

    /** @param codes each facet with its codes; an empty list says that nothing of it is known or applies */
    public record Coding(CaseId caseId, Map<CaseFacet, List<@NotBlank String>> codes, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CommandIds ids;
    private final Colleagues colleagues;

    WorkOnFile(OnFile onFile, CaseWork work, CommandIds ids, Colleagues colleagues) {
        this.onFile = onFile;
        this.work = work;
        this.ids = ids;
        this.colleagues = colleagues;
    }

    public Uni<Outcome<FileEvent>> assignUnit(Asked<?> asked, UnitAssignment said) {
        FileWork.Unit unit = new FileWork.Unit(said.unit(), said.specialised(), said.consulted());
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> handle(asked, new AssignUnit(said.caseId(), unit, said.reasons())));
    }

    public Uni<Outcome<FileEvent>> nameContact(Asked<?> asked, ContactChoice said) {
        CaseId of = said.caseId();
        return onFile.ones(asked, of.value())
                .chain(() -> colleague(of, said.person()))
                .chain(contact -> handle(asked, new NameContact(of, contact, said.reasons())));
    }

    /** The person who answers for the file is away. Said by that person, the deputy or a supervisor. */
    public Uni<Outcome<FileEvent>> recordAbsence(Asked<?> asked, Absence said) {
        CaseId of = said.caseId();
        return onFile.onesOrASupervisors(asked, of.value())
                .chain(() -> colleague(of, said.deputy()))
                .chain(deputy -> handle(asked, new RecordAbsence(of, deputy, said.until(), said.reasons())));
    }

    public Uni<Outcome<FileEvent>> checkConflicts(Asked<?> asked, ConflictCheck said) {
        CaseId of = said.caseId();
        return onFile.onesOrASupervisors(asked, of.value())
                .chain(() -> Multi.createFrom()
                        .iterable(said.persons())
                        .onItem()
                        .transformToUniAndConcatenate(check -> checked(of, check))
                        .collect()
                        .asList())
                .chain(persons -> handle(asked, new CheckConflicts(of, persons, said.reasons())));
    }

    public Uni<Outcome<FileEvent>> recordTraits(Asked<?> asked, Traits said) {
        boolean bySupervisor = asked.caller().roles().contains(Role.SUPERVISOR);
        return onFile.onesOrASupervisors(asked, said.caseId().value())
                .chain(() ->
                        handle(asked, new RecordTraits(said.caseId(), said.traits(), bySupervisor, said.reasons())));
    }

    public Uni<Outcome<FileEvent>> code(Asked<?> asked, Coding said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> handle(asked, new CodeCase(said.caseId(), said.codes(), said.reasons())));
    }

    private Uni<CheckedPerson> checked(CaseId of, Check check) {
        return colleague(of, check.person())
                .replaceWith(true)
                .onFailure(RuleViolation.class)
                .recoverWithItem(false)
                .map(mayKnow ->
                        new CheckedPerson(ids.pseudonym(check.person()), check.outcome(), check.relation(), mayKnow));
    }

    /** The pseudonym of an investigator who may know of the case. */
    private Uni<String> colleague(CaseId of, String person) {
        return colleagues.pseudonym(person, Role.INVESTIGATOR, TAKE_FILE, of);
    }

    private Uni<Outcome<FileEvent>> handle(Asked<?> asked, FileCommand command) {
        return work.handle(asked, FILE, command.caseId().value(), command);
    }
}
