package esperanza.investigation.procedure;

import static esperanza.investigation.file.domain.FileRule.NOT_YOUR_FILE;
import static esperanza.investigation.procedure.ProcedureStreams.REPARATION;
import static esperanza.investigation.procedure.domain.ReparationGround.AGREED;
import static esperanza.investigation.procedure.domain.ReparationRule.NO_SUCH_PARTY;

import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.procedure.domain.HarmLevel;
import esperanza.investigation.procedure.domain.ReparationCommand.*;
import esperanza.investigation.procedure.domain.ReparationEvent;
import esperanza.investigation.procedure.domain.ReparationForm;
import esperanza.investigation.procedure.domain.ReparationGround;
import esperanza.investigation.procedure.domain.ReparationPlan;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Handles the commands on a reparation that rest on the file. An investigator writes down what others say. */
@Singleton
public class ActOnReparation {

    /**
     * A reparation.
     *
     * @param party absent: it is for nobody in particular, like a change of policy
     * @param factId the court fact that orders it
     */
    public record ReparationDue(
            CaseId caseId,
            ReparationGround ground,
            ReparationForm form,
            HarmLevel level,
            Optional<PartyRef> party,
            Optional<UUID> factId,
            Personal<String> content)
            implements AfterTheFact {}

    /**
     * How the reparation is to be fulfilled.
     *
     * @param holder who has to fulfil it
     */
    public record FulfilmentPlan(CaseId caseId, UUID reparationId, String holder, Instant due, String steps) {}

    /** The words of the party. */
    public record PartyWords(CaseId caseId, UUID reparationId, Personal<String> words) implements AfterTheFact {}

    private final OnFile onFile;
    private final CaseWork work;

    ActOnReparation(OnFile onFile, CaseWork work) {
        this.onFile = onFile;
        this.work = work;
    }

    public Uni<Created<ReparationEvent>> begin(Asked<?> asked, ReparationDue said) {
        return may(asked, said.caseId(), said.ground())
                .invoke(file -> refuseStranger(file, said.party()))
                .chain(() -> {
                    UUID id = onFile.newId(asked, REPARATION.category());
                    return work.handle(asked, REPARATION, id, beginning(id, said))
                            .map(outcome -> new Created<>(id, outcome));
                });
    }

    public Uni<Outcome<ReparationEvent>> decide(Asked<?> asked, DecideReparation said) {
        return may(asked, said.caseId(), said.ground())
                .chain(() -> work.handle(asked, REPARATION, said.reparationId(), said));
    }

    public Uni<Outcome<ReparationEvent>> plan(Asked<?> asked, FulfilmentPlan said) {
        UUID caseId = said.caseId().value();
        ReparationPlan plan = new ReparationPlan(said.holder(), said.steps());
        return onFile.anybodys(asked, caseId)
                .chain(() -> work.handle(
                        asked,
                        REPARATION,
                        said.reparationId(),
                        new PlanReparation(said.caseId(), said.reparationId(), said.due(), Personal.of(caseId, plan))));
    }

    public Uni<Outcome<ReparationEvent>> confirm(Asked<?> asked, PartyWords said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(file -> work.handle(
                        asked,
                        REPARATION,
                        said.reparationId(),
                        new ConfirmReparation(
                                said.caseId(),
                                said.reparationId(),
                                file.writer(asked.caller().pseudonym()),
                                said.words())));
    }

    private static BeginReparation beginning(UUID id, ReparationDue said) {
        return new BeginReparation(
                said.caseId(),
                id,
                said.ground(),
                new Wanted(said.form(), said.level(), said.party()),
                said.factId(),
                said.content());
    }

    /** Only the person who answers for the file agrees to a reparation. The rest is what others say. */
    private Uni<Registered> may(Asked<?> asked, CaseId caseId, ReparationGround ground) {
        return ground == AGREED
                ? onFile.ones(asked, caseId.value())
                        .onFailure(RuleViolation.class)
                        .transform(_ -> RuleViolation.forWhatIsSaid(NOT_YOUR_FILE))
                : onFile.anybodys(asked, caseId.value());
    }

    private static void refuseStranger(Registered file, Optional<PartyRef> party) {
        boolean stranger = party.filter(named ->
                        file.affected().stream().map(AffectedParty::party).noneMatch(named::equals))
                .isPresent();
        if (stranger) {
            throw new RuleViolation(NO_SUCH_PARTY);
        }
    }
}
