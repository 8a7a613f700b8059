package esperanza.investigation.file.domain;

import static esperanza.investigation.file.domain.FileRule.FILE_HAS_AN_INVESTIGATOR;
import static esperanza.investigation.file.domain.FileRule.FILE_NOT_TAKEN;

import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FileCommand.*;
import esperanza.investigation.file.domain.FileEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;

/**
 * Decides who answers for a file. An investigator takes it; a supervisor gives it to another, or releases it, so that
 * another may take it over. Only the first taking is the act that a term waits for.
 */
final class ChangingHands {

    private ChangingHands() {}

    static FileEvent taken(Registered file, TakeFile take) {
        CaseId of = file.content().caseId();
        return file.holder()
                .map(holder -> takenOver(of, holder, take))
                .orElseGet(() -> new FileTaken(
                        of,
                        take.investigator(),
                        file.affected().stream().map(AffectedParty::party).toList()));
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

    /** A released file may be given back to the person who answered for it. */
    static List<FileEvent> reassigned(Registered file, ReassignFile reassign) {
        Holder holder = holder(file);
        return holder.equals(Holder.of(reassign.to()))
                ? List.of()
                : List.of(new FileReassigned(
                        file.content().caseId(),
                        holder.investigator(),
                        reassign.to(),
                        Optional.of(reassign.reasons())));
    }

    private static Holder holder(Registered file) {
        return file.holder().orElseThrow(() -> new RuleViolation(FILE_NOT_TAKEN));
    }
}
