package esperanza.investigation.pattern;

import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.pattern.FindMatrices.Found;
import esperanza.investigation.pattern.domain.Matrix;
import esperanza.investigation.pattern.domain.MatrixChange;
import esperanza.investigation.pattern.domain.MatrixCommand;
import esperanza.investigation.pattern.domain.MatrixCommand.*;
import esperanza.investigation.pattern.domain.MatrixDecider;
import esperanza.investigation.pattern.domain.MatrixEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Lets files be seen together in a matrix. A caller who may not know of the case, or of any file of the matrix, gets
 * {@link NotHere}. The version of an answer counts what the caller may know of.
 */
@Singleton
public class WorkOnMatrices {

    /** The matrix or the proposal that a command made. */
    public record Made(UUID id, Outcome<MatrixEvent> outcome) {}

    private final OnFile onFile;
    private final FindMatrices finder;
    private final MatrixBasis basis;
    private final CommandHandler<MatrixCommand, Matrix, MatrixEvent> matrices;

    WorkOnMatrices(OnFile onFile, FindMatrices finder, MatrixBasis basis, Streams streams) {
        this.onFile = onFile;
        this.finder = finder;
        this.basis = basis;
        this.matrices = streams.handler(MatrixEvent.class, new MatrixDecider());
    }

    /** Opens a matrix with the file of the case as its first. */
    public Uni<Made> open(Asked<?> asked, CaseId of, String reasons) {
        return onFile.anybodys(asked, of.value()).chain(() -> {
            UUID id = onFile.newId(asked, FindMatrices.CATEGORY);
            return handle(asked, new OpenMatrix(id, of, sealed(of, reasons))).map(outcome -> new Made(id, outcome));
        });
    }

    /**
     * The person who answers for the file proposes a change.
     *
     * @param goesOn how a ripe file goes on without waiting for the others
     */
    public Uni<Made> propose(
            Asked<?> asked, CaseId of, UUID matrixId, MatrixChange change, Optional<String> goesOn, String reasons) {
        return onFile.ones(asked, of.value())
                .chain(() -> found(asked, matrixId))
                .chain(found -> basis.of(asked.caller(), of, found.matrix()))
                .chain(file -> {
                    UUID id = onFile.newId(asked, "matrix-change");
                    ProposeChange command = new ProposeChange(
                            matrixId,
                            of,
                            id,
                            change,
                            file,
                            asked.caller().pseudonym(),
                            goesOn.map(words -> sealed(of, words)),
                            sealed(of, reasons));
                    return handle(asked, command).map(outcome -> new Made(id, outcome));
                });
    }

    public Uni<Outcome<MatrixEvent>> approve(
            Asked<?> asked, CaseId of, UUID matrixId, UUID proposalId, String reasons) {
        return onFile.anybodys(asked, of.value()).chain(file -> found(asked, matrixId)
                .chain(found -> basis.of(asked.caller(), of, found.matrix()))
                .chain(read -> handle(
                        asked,
                        new ApproveChange(matrixId, of, proposalId, read, second(asked, file), sealed(of, reasons)))));
    }

    public Uni<Outcome<MatrixEvent>> refuse(Asked<?> asked, CaseId of, UUID matrixId, UUID proposalId, String reasons) {
        return onFile.anybodys(asked, of.value()).chain(file -> found(asked, matrixId)
                .chain(() -> handle(
                        asked, new RefuseChange(matrixId, of, proposalId, second(asked, file), sealed(of, reasons)))));
    }

    public Uni<Outcome<MatrixEvent>> close(Asked<?> asked, CaseId of, UUID matrixId, String reasons) {
        return onFile.anybodys(asked, of.value())
                .chain(() -> found(asked, matrixId))
                .chain(() -> handle(asked, new CloseMatrix(matrixId, of, sealed(of, reasons))));
    }

    private Uni<Found> found(Asked<?> asked, UUID matrixId) {
        return finder.found(asked.caller(), asked.action(), matrixId);
    }

    private Uni<Outcome<MatrixEvent>> handle(Asked<?> asked, MatrixCommand command) {
        return onFile.handle(asked, FindMatrices.stream(command.matrixId()), matrices, command)
                .chain(outcome -> finder.known(asked.caller(), asked.action(), command.matrixId())
                        .map(after -> new Outcome<>(
                                outcome.position(), after.version(), outcome.events(), outcome.repeated())));
    }

    private static Second second(Asked<?> asked, Registered file) {
        String person = asked.caller().pseudonym();
        return new Second(person, file.isOf(person));
    }

    private static Personal<String> sealed(CaseId of, String words) {
        return Personal.of(of.value(), words);
    }
}
