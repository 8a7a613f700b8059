package esperanza.investigation.closure;

import static esperanza.investigation.closure.ArchiveFile.second;
import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.authorship.ReadAuthorship;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.investigation.closure.domain.EndDetails;
import esperanza.investigation.closure.domain.ImposedBy;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.procedure.ReadProcedure;
import esperanza.investigation.procedure.RecordFacts;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.investigation.procedure.domain.Reparation;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Closes a file, or records that it was ended from outside. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class EndFile {

    /** @param judgments the facts of the case on which the closing rests */
    public record Closing(CaseId caseId, List<UUID> judgments, Personal<String> reasons) {}

    /**
     * The cause from outside that ended the file.
     *
     * @param source the court or body that reports it
     * @param externalId the source's own id of the fact
     * @param occurredAt when it ended, as the source says
     */
    public record ImposedEnd(
            CaseId caseId,
            ImposedBy by,
            String source,
            String officialNumber,
            String externalId,
            Instant occurredAt,
            Optional<String> words) {

        private Personal<EndDetails> details() {
            return Personal.of(caseId.value(), new EndDetails(source, officialNumber, externalId, words));
        }
    }

    private static final Set<FactKind> JUDGMENTS = Set.of(FactKind.JUDGMENT_DELIVERED, FactKind.JUDGMENT_FINAL);

    private final OnFile onFile;
    private final ArchiveFile closures;
    private final CaseWork work;
    private final WorkOfCase worked;
    private final PartiesHeard heard;
    private final ReadAuthorship authorship;
    private final ReadProcedure procedure;
    private final RecordFacts facts;
    private final CommandIds ids;

    EndFile(
            OnFile onFile,
            ArchiveFile closures,
            CaseWork work,
            WorkOfCase worked,
            PartiesHeard heard,
            ReadAuthorship authorship,
            ReadProcedure procedure,
            RecordFacts facts,
            CommandIds ids) {
        this.onFile = onFile;
        this.closures = closures;
        this.work = work;
        this.worked = worked;
        this.heard = heard;
        this.authorship = authorship;
        this.procedure = procedure;
        this.facts = facts;
        this.ids = ids;
    }

    public Uni<Outcome<ClosureEvent>> close(Asked<?> asked, Closing said) {
        CaseId of = said.caseId();
        return closures.onAll(asked, of, () -> onFile.anybodys(asked, of.value())
                .chain(file -> worked.of(of).chain(basis -> outcome(asked.caller(), of, said.judgments())
                        .chain(outcome -> heard.beforeClosing(file)
                                .map(hearings -> new Close(
                                        of, basis, outcome, hearings, second(asked, file), said.reasons()))))));
    }

    /** Answers with the id of the fact, whether it was recorded now or before. */
    public Uni<Created<ClosureEvent>> impose(Asked<?> asked, ImposedEnd said) {
        CaseId of = said.caseId();
        UUID factId = facts.factId(of.value(), said.source(), said.externalId());
        RecordEnd command = new RecordEnd(of, ids.at(asked), said.by(), factId, said.details());
        return onFile.anybodys(asked, of.value())
                .chain(() -> work.handle(asked, CLOSURE, of.value(), command))
                .map(outcome -> new Created<>(factId, outcome));
    }

    private Uni<CaseOutcome> outcome(Caller caller, CaseId of, List<UUID> judgments) {
        return authorship.read(caller, of.value()).chain(known -> procedure
                .read(caller, of.value())
                .map(read -> new CaseOutcome(
                        known.clarification().version(),
                        known.clarification().answersBothLevels(),
                        read.reparations().values().stream().anyMatch(EndFile::isOwed),
                        judgments,
                        judgments(read.facts()).containsAll(judgments))));
    }

    /** The judgments among the facts, as their sources told them last. */
    private static Set<UUID> judgments(List<Recorded<ProceedingEvent>> facts) {
        Map<UUID, FactKind> last = new HashMap<>();
        facts.stream()
                .map(Recorded::event)
                .forEach(fact -> last.put(fact.factId(), Facts.told(fact).kind()));
        last.values().removeIf(kind -> !JUDGMENTS.contains(kind));
        return Set.copyOf(last.keySet());
    }

    private static boolean isOwed(Reparation reparation) {
        return reparation instanceof Reparation.Known known && known.isOpen();
    }
}
