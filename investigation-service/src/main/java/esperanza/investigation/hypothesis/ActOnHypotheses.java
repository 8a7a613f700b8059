package esperanza.investigation.hypothesis;

import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Establish;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.procedure.ReadProcedure;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Handles the commands on hypotheses that rest on more than their stream. A caller who may not know of the case gets
 * {@link NotHere}.
 */
@Singleton
public class ActOnHypotheses {

    /** @param factId the judgment, as a fact of the proceeding */
    public record Judgment(CaseId caseId, HypothesisId hypothesisId, UUID factId, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CaseStreams cases;
    private final ReadProcedure procedure;

    ActOnHypotheses(OnFile onFile, CaseWork work, CaseStreams cases, ReadProcedure procedure) {
        this.onFile = onFile;
        this.work = work;
        this.cases = cases;
        this.procedure = procedure;
    }

    public Uni<Outcome<HypothesisEvent>> establish(Asked<?> asked, Judgment said) {
        UUID caseId = said.caseId().value();
        return onAll(asked, said.caseId(), said.hypothesisId(), () -> onFile.anybodys(asked, caseId)
                .chain(() -> wasDelivered(asked.caller(), caseId, said.factId()))
                .map(delivered -> new Establish(said.caseId(), said.factId(), delivered, said.reasons())));
    }

    /** Whether this fact of the case is a judgment, as its source told it last. */
    private Uni<Boolean> wasDelivered(Caller caller, UUID caseId, UUID judgment) {
        return procedure.read(caller, caseId).map(read -> read.facts().stream()
                .map(Recorded::event)
                .filter(fact -> fact.factId().equals(judgment))
                .reduce((_, later) -> later)
                .filter(fact -> Facts.told(fact).kind() == FactKind.JUDGMENT_DELIVERED)
                .isPresent());
    }

    /** A decision on all that was done in the case: on what is done at the instant of writing. */
    Uni<Outcome<HypothesisEvent>> onAll(
            Asked<?> asked, CaseId of, HypothesisId id, Supplier<Uni<? extends HypothesisCommand>> read) {
        return cases.deciding(upTo -> read.get()
                .chain(command ->
                        work.handle(asked, HYPOTHESIS, id.value(), command, List.of(new Seen.CaseUpTo(of, upTo)))));
    }
}
