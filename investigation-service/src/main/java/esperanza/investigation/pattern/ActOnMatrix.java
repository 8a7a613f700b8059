package esperanza.investigation.pattern;

import static esperanza.investigation.pattern.PatternStreams.MATRIX;

import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.pattern.FindMatrices.Found;
import esperanza.investigation.pattern.domain.MatrixChange;
import esperanza.investigation.pattern.domain.MatrixCommand;
import esperanza.investigation.pattern.domain.MatrixCommand.*;
import esperanza.investigation.pattern.domain.MatrixEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Incoming;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets files be seen together in a matrix. A caller who may not know of the case, or of any file of the matrix, gets
 * {@link NotHere}. The version of an answer counts what the caller may know of.
 */
@Singleton
public class ActOnMatrix {

    /** @param goesOn how the file goes on without waiting for the others; needed once charges were filed */
    public record ChangeProposal(
            CaseId caseId,
            UUID matrixId,
            MatrixChange change,
            Optional<Personal<String>> goesOn,
            Personal<String> reasons) {

        private Optional<Personal<String>> howItGoesOn() {
            return goesOn.filter(
                    words -> words.value().filter(text -> !text.isBlank()).isPresent());
        }
    }

    /** Why it is decided so. */
    public record ChangeDecision(CaseId caseId, UUID matrixId, UUID proposalId, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final FindMatrices finder;
    private final MatrixBasis basis;

    ActOnMatrix(OnFile onFile, CaseWork work, FindMatrices finder, MatrixBasis basis) {
        this.onFile = onFile;
        this.work = work;
        this.finder = finder;
        this.basis = basis;
    }

    /** Opens a matrix with the file of the case as its first. */
    public Uni<Created<MatrixEvent>> open(Asked<OpenMatrix> asked, Incoming<OpenMatrix> command) {
        return work.created(asked, MATRIX, command, _ -> Uni.createFrom().voidItem())
                .chain(made -> asKnown(asked, made.id(), made.outcome()).map(told -> new Created<>(made.id(), told)));
    }

    /** The person who answers for the file proposes a change. */
    public Uni<Created<MatrixEvent>> propose(Asked<?> asked, ChangeProposal said) {
        return onFile.ones(asked, said.caseId().value())
                .chain(() -> found(asked, said.matrixId()))
                .chain(found -> basis.of(asked.caller(), said.caseId(), found.matrix()))
                .chain(file -> {
                    UUID id = onFile.newId(asked, "matrix-change");
                    return handle(asked, proposing(asked, id, said, file)).map(outcome -> new Created<>(id, outcome));
                });
    }

    public Uni<Outcome<MatrixEvent>> approve(Asked<?> asked, ChangeDecision said) {
        return onFile.anybodys(asked, said.caseId().value()).chain(file -> found(asked, said.matrixId())
                .chain(found -> basis.of(asked.caller(), said.caseId(), found.matrix()))
                .chain(read -> handle(
                        asked,
                        new ApproveChange(
                                said.matrixId(),
                                said.caseId(),
                                said.proposalId(),
                                read,
                                second(asked, file),
                                said.reasons()))));
    }

    public Uni<Outcome<MatrixEvent>> refuse(Asked<?> asked, ChangeDecision said) {
        return onFile.anybodys(asked, said.caseId().value()).chain(file -> found(asked, said.matrixId())
                .chain(() -> handle(
                        asked,
                        new RefuseChange(
                                said.matrixId(),
                                said.caseId(),
                                said.proposalId(),
                                second(asked, file),
                                said.reasons()))));
    }

    public Uni<Outcome<MatrixEvent>> close(Asked<?> asked, CloseMatrix said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> found(asked, said.matrixId()))
                .chain(() -> handle(asked, said));
    }

    private static ProposeChange proposing(Asked<?> asked, UUID id, ChangeProposal said, OfFile file) {
        return new ProposeChange(
                said.matrixId(),
                said.caseId(),
                id,
                said.change(),
                file,
                asked.caller().pseudonym(),
                said.howItGoesOn(),
                said.reasons());
    }

    private Uni<Found> found(Asked<?> asked, UUID matrixId) {
        return finder.found(asked.caller(), asked.action(), matrixId);
    }

    private Uni<Outcome<MatrixEvent>> handle(Asked<?> asked, MatrixCommand command) {
        return work.handle(asked, MATRIX, command.matrixId(), command)
                .chain(outcome -> asKnown(asked, command.matrixId(), outcome));
    }

    private Uni<Outcome<MatrixEvent>> asKnown(Asked<?> asked, UUID matrixId, Outcome<MatrixEvent> outcome) {
        return finder.known(asked.caller(), asked.action(), matrixId)
                .map(after -> new Outcome<>(outcome.position(), after.version(), outcome.events(), outcome.repeated()));
    }

    private static Second second(Asked<?> asked, Registered file) {
        String person = asked.caller().pseudonym();
        return new Second(person, file.isOf(person));
    }
}
