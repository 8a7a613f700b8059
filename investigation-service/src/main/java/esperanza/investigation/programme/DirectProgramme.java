package esperanza.investigation.programme;

import esperanza.access.Role;
import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme;
import esperanza.investigation.programme.domain.Programme.InactivityStep;
import esperanza.investigation.programme.domain.Programme.ReviewOutcome;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.investigation.programme.domain.ProgrammeCommand;
import esperanza.investigation.programme.domain.ProgrammeCommand.AnswerInactivity;
import esperanza.investigation.programme.domain.ProgrammeCommand.ApproveProgramme;
import esperanza.investigation.programme.domain.ProgrammeCommand.Basis;
import esperanza.investigation.programme.domain.ProgrammeCommand.ProposeSuspension;
import esperanza.investigation.programme.domain.ProgrammeCommand.ResumeInvestigation;
import esperanza.investigation.programme.domain.ProgrammeCommand.ReviewProgramme;
import esperanza.investigation.programme.domain.ProgrammeCommand.SuspendInvestigation;
import esperanza.investigation.programme.domain.ProgrammeDecider;
import esperanza.investigation.programme.domain.ProgrammeEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Handles people's commands on the programme of a case: approved, reviewed, suspended, and answered for when idle. */
@Singleton
public class DirectProgramme {

    /** A version of the programme, before it is approved. */
    public record Draft(
            List<LineId> lines, List<ActId> acts, Instant nextReview, String objectives, Optional<String> experts) {}

    /** @param causes the events that called for the review; empty: its time had come */
    public record Review(
            int version, List<EventId> causes, ReviewOutcome outcome, Instant nextReview, String reasons) {}

    private final OnFile onFile;
    private final CommandIds ids;
    private final CaseEvents events;
    private final OfHypotheses hypotheses;
    private final ProgrammeStreams streams;
    private final CaseFacts facts;
    private final CommandHandler<ProgrammeCommand, Programme, ProgrammeEvent> programmes;

    DirectProgramme(
            OnFile onFile,
            CommandIds ids,
            CaseEvents events,
            OfHypotheses hypotheses,
            ProgrammeStreams read,
            CaseFacts facts,
            Streams streams) {
        this.onFile = onFile;
        this.ids = ids;
        this.events = events;
        this.hypotheses = hypotheses;
        this.streams = read;
        this.facts = facts;
        this.programmes = streams.handler(ProgrammeEvent.class, new ProgrammeDecider());
    }

    /** The person who answers for the file approves the next version. */
    public Uni<Outcome<ProgrammeEvent>> approve(Asked<?> asked, UUID caseId, Draft draft) {
        return onFile.ones(asked, caseId)
                .chain(() -> basis(caseId, draft))
                .chain(basis -> handle(
                        asked,
                        caseId,
                        new ApproveProgramme(
                                new CaseId(caseId),
                                draft.lines(),
                                draft.acts(),
                                draft.nextReview(),
                                Personal.of(caseId, draft.objectives()),
                                draft.experts().map(experts -> Personal.of(caseId, experts)),
                                basis)));
    }

    public Uni<Outcome<ProgrammeEvent>> review(Asked<?> asked, UUID caseId, Review review) {
        return onFile.ones(asked, caseId)
                .chain(() -> events.require(caseId, review.causes()))
                .chain(() -> handle(
                        asked,
                        caseId,
                        new ReviewProgramme(
                                new CaseId(caseId),
                                review.version(),
                                review.causes(),
                                review.outcome(),
                                review.nextReview(),
                                Personal.of(caseId, review.reasons()),
                                ids.now())));
    }

    /** @param deadlineId the clock that was breached */
    public Uni<Outcome<ProgrammeEvent>> answerInactivity(
            Asked<?> asked, UUID caseId, UUID deadlineId, InactivityStep step, String instruction) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(
                        asked,
                        caseId,
                        new AnswerInactivity(
                                new CaseId(caseId),
                                deadlineId,
                                step,
                                asked.caller().pseudonym(),
                                asked.caller().roles(),
                                Personal.of(caseId, instruction))));
    }

    public Uni<Outcome<ProgrammeEvent>> proposeSuspension(
            Asked<?> asked, UUID caseId, SuspensionGround ground, Instant until, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> facts.inImminentDanger(new CaseId(caseId)))
                .chain(imminentDanger -> handle(
                        asked,
                        caseId,
                        new ProposeSuspension(
                                new CaseId(caseId),
                                ground,
                                until,
                                asked.caller().pseudonym(),
                                Personal.of(caseId, reasons),
                                imminentDanger,
                                ids.now())));
    }

    public Uni<Outcome<ProgrammeEvent>> suspend(Asked<?> asked, UUID caseId, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> facts.inImminentDanger(new CaseId(caseId)))
                .chain(imminentDanger -> handle(
                        asked,
                        caseId,
                        new SuspendInvestigation(
                                new CaseId(caseId),
                                asked.caller().pseudonym(),
                                Personal.of(caseId, reasons),
                                imminentDanger)));
    }

    /** A supervisor, or the person who answers for the file. */
    public Uni<Outcome<ProgrammeEvent>> resume(Asked<?> asked, UUID caseId, String reasons) {
        Uni<CaseFile.Registered> file = asked.caller().roles().contains(Role.SUPERVISOR)
                ? onFile.anybodys(asked, caseId)
                : onFile.ones(asked, caseId);
        return file.chain(
                () -> handle(asked, caseId, new ResumeInvestigation(new CaseId(caseId), Personal.of(caseId, reasons))));
    }

    private Uni<Basis> basis(UUID caseId, Draft draft) {
        return hypotheses.firstWasAdopted(caseId).chain(adopted -> streams.lines(draft.lines())
                .chain(lines -> streams.acts(draft.acts()).map(acts -> new Basis(adopted, lines, acts, ids.now()))));
    }

    private Uni<Outcome<ProgrammeEvent>> handle(Asked<?> asked, UUID caseId, ProgrammeCommand command) {
        return onFile.handle(asked, ProgrammeStreams.stream(caseId), programmes, command);
    }
}
