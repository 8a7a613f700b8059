package esperanza.investigation.file.domain;

import static esperanza.investigation.file.domain.FileRule.NO_SUCH_FILE;

import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.CaseFile.Unknown;
import esperanza.investigation.file.domain.FileCommand.*;
import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a file: a referral registers it, and one named person answers for it. Who changes: {@link ChangingHands};
 * what is settled about the work: {@link WorkingOnFile}.
 */
public final class FileDecider implements Decider<FileCommand, CaseFile, FileEvent> {

    private record Step(CaseFile file, FileCommand command) {}

    @Override
    public CaseFile initial() {
        return new Unknown();
    }

    @Override
    public List<FileEvent> decide(CaseFile file, FileCommand command) {
        return switch (new Step(file, command)) {
            case Step(Unknown _, RegisterFile register) -> List.of(registered(register));
            case Step(Registered known, RegisterFile again) -> added(known, again); // opens nothing new
            case Step(Registered known, TakeFile take)
            when known.holder().equals(Optional.of(Holder.of(take.investigator()))) -> List.of();
            case Step(Registered known, TakeFile take) -> List.of(ChangingHands.taken(known, take));
            case Step(Registered known, ReleaseFile release) -> ChangingHands.released(known, release);
            case Step(Registered known, ReassignFile reassign) -> ChangingHands.reassigned(known, reassign);
            case Step(Registered known, FileWorkCommand work) -> WorkingOnFile.decided(known, work);
            case Step(Unknown _, NoteConsent _) -> List.of();
            case Step(Registered known, NoteConsent note) -> noted(known, note);
            case Step(Unknown _, FileCommand _) -> throw new RuleViolation(NO_SUCH_FILE);
        };
    }

    @Override
    public CaseFile evolve(CaseFile file, FileEvent event) {
        return switch (event) {
            case FileRegistered content -> Registered.of(content);
            case PartiesAdded added -> in(file).joinedBy(added.affected());
            case ConsentNoted noted ->
                in(file).consents(consents -> consents.noted(noted.onlyFor(), noted.reportId(), noted.consent()));
            case FileTaken taken -> in(file).heldBy(Holder.of(taken.investigator()));
            case FileReleased released ->
                in(file).heldBy(Holder.of(released.investigator()).whoCannotGoOn());
            case FileReassigned reassigned -> in(file).heldBy(Holder.of(reassigned.investigator()));
            case FileWorkEvent work -> in(file).worked(work);
        };
    }

    private static FileRegistered registered(RegisterFile register) {
        return new FileRegistered(
                register.caseId(), register.reportId(), register.affected(), register.firstLevelArea());
    }

    private static List<FileEvent> added(Registered file, RegisterFile again) {
        List<AffectedParty> more = file.unknown(again.affected());
        return more.isEmpty() ? List.of() : List.of(new PartiesAdded(again.caseId(), again.reportId(), more));
    }

    private static List<FileEvent> noted(Registered file, NoteConsent note) {
        boolean known = file.consents()
                .of(note.onlyFor(), note.reportId())
                .filter(note.consent()::equals)
                .isPresent();
        return known
                ? List.of()
                : List.of(new ConsentNoted(note.caseId(), note.reportId(), note.consent(), note.onlyFor()));
    }

    private static Registered in(CaseFile file) {
        return switch (file) {
            case Registered registered -> registered;
            case Unknown _ -> throw new IllegalStateException("the file was never registered");
        };
    }
}
