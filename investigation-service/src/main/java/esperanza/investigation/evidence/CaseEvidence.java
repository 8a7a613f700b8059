package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.EvidenceStreams.ASSISTANCE;
import static esperanza.investigation.evidence.EvidenceStreams.AUTHORISATION;
import static esperanza.investigation.evidence.EvidenceStreams.CUSTODY;
import static esperanza.investigation.evidence.EvidenceStreams.EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.COPY_IS_HELD;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_ASSISTANCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_AUTHORISATION;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_FACT;
import static esperanza.investigation.procedure.ProcedureStreams.PROCEEDING;

import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceId;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Incoming;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The things of a case to which a command on evidence refers. */
@Singleton
public class CaseEvidence {

    private final CaseStreams cases;
    private final Streams streams;

    CaseEvidence(CaseStreams cases, Streams streams) {
        this.cases = cases;
        this.streams = streams;
    }

    /** An item of the case. Fails with NO_SUCH_EVIDENCE for an item of another case, and if there is none. */
    public Uni<Evidence.Known> item(CaseId caseId, UUID id) {
        return streams.state(EVIDENCE, id).map(state -> switch (state) {
            case Evidence.Known known when known.isOf(caseId) -> known;
            case Evidence _ -> throw new RuleViolation(NO_SUCH_EVIDENCE);
        });
    }

    /** Fails with NO_SUCH_EVIDENCE unless the item in the address of the command is one of the case. */
    public Uni<Void> requireItem(Incoming<? extends CustodyCommand> command) {
        return item(new CaseId(command.address("caseId")), command.address(CUSTODY.id()))
                .replaceWithVoid();
    }

    /** Fails with NO_SUCH_EVIDENCE unless each of these is an item of the case. */
    public Uni<Void> requireItems(CaseId caseId, List<EvidenceId> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> item(caseId, item.value()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Fails with NO_SUCH_ASSISTANCE unless the request to another State, if one is named, is one of the case. */
    public Uni<Void> requireAssistance(CaseId caseId, Optional<AssistanceId> id) {
        return id.map(named -> streams.state(ASSISTANCE, named.value())
                        .invoke(state -> {
                            if (!(state instanceof Assistance.Sent sent) || !sent.isOf(caseId)) {
                                throw new RuleViolation(NO_SUCH_ASSISTANCE);
                            }
                        })
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** Fails with NO_SUCH_FACT unless the fact, if one is named, is one of a proceeding of the case. */
    public Uni<Void> requireFact(CaseId caseId, Optional<UUID> factId) {
        return factId.map(fact -> cases.require(() -> isFact(caseId, fact), NO_SUCH_FACT))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Boolean> isFact(CaseId caseId, UUID fact) {
        return cases.states(caseId.value(), PROCEEDING).map(all -> all.values().stream()
                .anyMatch(proceeding -> proceeding.digests().containsKey(fact)));
    }

    /** Fails with COPY_IS_HELD if a person has custody of a working copy of the item whose file is stored here. */
    Uni<Void> requireNoCopyHeld(CaseId caseId, EvidenceId original) {
        return cases.states(caseId.value(), EVIDENCE)
                .chain(items -> cases.states(caseId.value(), CUSTODY).invoke(custody -> {
                    if (custody.entrySet().stream()
                            .anyMatch(each -> isStored(each.getValue())
                                    && items.get(each.getKey()) instanceof Evidence.Known copy
                                    && copy.isCopyOf(original))) {
                        throw new RuleViolation(COPY_IS_HELD);
                    }
                }))
                .replaceWithVoid();
    }

    private static boolean isStored(Custody custody) {
        return custody instanceof Custody.Secured secured
                && secured.isHeld()
                && secured.content().contentId().isPresent();
    }

    /** An application to a court. Fails with NO_SUCH_AUTHORISATION unless it is one of the case. */
    Uni<Authorisation.Requested> authorisation(CaseId caseId, AuthorisationId id) {
        return streams.state(AUTHORISATION, id.value()).map(state -> switch (state) {
            case Authorisation.Requested known when known.isOf(caseId) -> known;
            case Authorisation _ -> throw new RuleViolation(NO_SUCH_AUTHORISATION);
        });
    }
}
