package esperanza.investigation.file.domain;

import static esperanza.investigation.file.domain.FileRule.FILE_HAS_AN_INVESTIGATOR;
import static esperanza.investigation.file.domain.FileRule.FILE_NOT_TAKEN;

import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FileCommand.*;
import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * Decides who answers for a file. An investigator takes it; a supervisor gives it to one, or releases it, so that
 * another may take it over. A term waits for the first person alone, whoever named that person.
 */
final class ChangingHands {

    private ChangingHands() {}

    static FileEvent taken(Registered file, TakeFile take) {
        return file.holder()
                .map(holder -> takenOver(file.content().caseId(), holder, take))
                .orElseGet(() -> first(file, take.investigator(), Optional.empty()));
    }

    private static FileEvent first(Registered file, String investigator, Optional<Personal<String>> reasons) {
        List<PartyRef> affected =
                file.affected().stream().map(AffectedParty::party).toList();
        return new FileTaken(file.content().caseId(), investigator, affected, reasons);
    }

    private static FileEvent takenOver(CaseId of, Holder before, TakeFile take) {
        if (!before.released()) {
            throw new RuleViolation(FILE_HAS_AN_INVESTIGATOR);
        }
        return new FileReassigned(of, before.investigator(), take.investigator(), Optional.empty());
    }

    static List<FileEvent> released(Registered file, ReleaseFile release) {
        Holder holder = holder(file);
        return holder.released()
                ? List.of()
                : List.of(new FileReleased(
                        file.content().caseId(), holder.investigator(), release.ground(), release.reasons()));
    }

    static List<FileEvent> reassigned(Registered file, ReassignFile reassign) {
        return file.holder()
                .map(holder -> passedOn(holder, reassign))
                .orElseGet(() -> List.of(first(file, reassign.to(), Optional.of(reassign.reasons()))));
    }

    /** A released file may be given back to the person who answered for it. */
    private static List<FileEvent> passedOn(Holder before, ReassignFile reassign) {
        return before.equals(Holder.of(reassign.to()))
                ? List.of()
                : List.of(new FileReassigned(
                        reassign.caseId(), before.investigator(), reassign.to(), Optional.of(reassign.reasons())));
    }

    private static Holder holder(Registered file) {
        return file.holder().orElseThrow(() -> new RuleViolation(FILE_NOT_TAKEN));
    }
}
