package esperanza.investigation.procedure;

import static esperanza.investigation.procedure.domain.ReparationGround.AGREED;
import static esperanza.investigation.procedure.domain.ReparationRule.NO_SUCH_PARTY;

import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.procedure.domain.Reparation;
import esperanza.investigation.procedure.domain.ReparationCommand;
import esperanza.investigation.procedure.domain.ReparationCommand.BeginReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.ConfirmReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.ContestReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.DecideReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.FulfilReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.PlanReparation;
import esperanza.investigation.procedure.domain.ReparationCommand.Wanted;
import esperanza.investigation.procedure.domain.ReparationDecider;
import esperanza.investigation.procedure.domain.ReparationEvent;
import esperanza.investigation.procedure.domain.ReparationGround;
import esperanza.investigation.procedure.domain.ReparationPlan;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Follows a reparation from the claim to its fulfilment. An investigator writes down what courts and parties say. */
@Singleton
public class WorkOnReparation {

    /** A reparation that was recorded. */
    public record Made(UUID reparationId, Outcome<ReparationEvent> outcome) {}

    /** Why it is due, or not, in whose words. */
    public record Because(ReparationGround ground, Optional<UUID> factId, String content) {}

    private final OnFile onFile;
    private final CommandHandler<ReparationCommand, Reparation, ReparationEvent> reparations;

    WorkOnReparation(OnFile onFile, Streams streams) {
        this.onFile = onFile;
        this.reparations = streams.handler(ReparationEvent.class, new ReparationDecider());
    }

    public Uni<Made> begin(Asked<?> asked, UUID caseId, Wanted wanted, Because because) {
        return may(asked, caseId, because.ground())
                .invoke(file -> refuseStranger(file, wanted))
                .chain(() -> {
                    UUID id = onFile.newId(asked, "reparation");
                    return handle(
                                    asked,
                                    new BeginReparation(
                                            new CaseId(caseId),
                                            id,
                                            because.ground(),
                                            wanted,
                                            because.factId(),
                                            Personal.of(caseId, because.content())))
                            .map(outcome -> new Made(id, outcome));
                });
    }

    public Uni<Outcome<ReparationEvent>> decide(Asked<?> asked, UUID caseId, UUID reparationId, Because because) {
        ReparationCommand command = new DecideReparation(
                new CaseId(caseId),
                reparationId,
                because.ground(),
                because.factId(),
                Personal.of(caseId, because.content()));
        return may(asked, caseId, because.ground()).chain(() -> handle(asked, command));
    }

    public Uni<Outcome<ReparationEvent>> plan(
            Asked<?> asked, UUID caseId, UUID reparationId, Instant due, ReparationPlan plan) {
        return anybodys(asked, new PlanReparation(new CaseId(caseId), reparationId, due, Personal.of(caseId, plan)));
    }

    public Uni<Outcome<ReparationEvent>> fulfil(
            Asked<?> asked, UUID caseId, UUID reparationId, boolean partial, String text) {
        return anybodys(
                asked,
                new FulfilReparation(
                        new CaseId(caseId),
                        reparationId,
                        asked.caller().pseudonym(),
                        partial,
                        Personal.of(caseId, text)));
    }

    public Uni<Outcome<ReparationEvent>> confirm(Asked<?> asked, UUID caseId, UUID reparationId, String words) {
        return onFile.anybodys(asked, caseId)
                .chain(file -> handle(
                        asked,
                        new ConfirmReparation(
                                new CaseId(caseId),
                                reparationId,
                                file.writer(asked.caller().pseudonym()),
                                Personal.of(caseId, words))));
    }

    public Uni<Outcome<ReparationEvent>> contest(Asked<?> asked, UUID caseId, UUID reparationId, String words) {
        return anybodys(asked, new ContestReparation(new CaseId(caseId), reparationId, Personal.of(caseId, words)));
    }

    /** Only the person who answers for the file agrees to a reparation. The rest is what others say. */
    private Uni<Registered> may(Asked<?> asked, UUID caseId, ReparationGround ground) {
        return ground == AGREED ? onFile.ones(asked, caseId) : onFile.anybodys(asked, caseId);
    }

    private static void refuseStranger(Registered file, Wanted wanted) {
        boolean stranger = wanted.party()
                .filter(party ->
                        file.affected().stream().map(AffectedParty::party).noneMatch(party::equals))
                .isPresent();
        if (stranger) {
            throw new RuleViolation(NO_SUCH_PARTY);
        }
    }

    private Uni<Outcome<ReparationEvent>> anybodys(Asked<?> asked, ReparationCommand command) {
        return onFile.anybodys(asked, command.caseId().value()).chain(() -> handle(asked, command));
    }

    private Uni<Outcome<ReparationEvent>> handle(Asked<?> asked, ReparationCommand command) {
        return onFile.handle(asked, new StreamId("reparation", command.reparationId()), reparations, command);
    }
}
