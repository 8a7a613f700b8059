package esperanza.investigation.programme;

import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;

import esperanza.investigation.diligence.read.CaseFacts;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme.InactivityStep;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.investigation.programme.domain.ProgrammeCommand;
import esperanza.investigation.programme.domain.ProgrammeCommand.*;
import esperanza.investigation.programme.domain.ProgrammeEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Handles the commands on the programme of a case that rest on more than its stream: approved, suspended, and answered
 * for when idle.
 */
@Singleton
public class DirectProgramme {

    /**
     * A version of the programme.
     *
     * @param lines the lines of enquiry that it follows, L1 among them
     * @param acts the acts that it relies on, at least one for each open line
     * @param experts the experts that it needs
     */
    public record Approval(
            CaseId caseId,
            @NotEmpty List<LineId> lines,
            @NotEmpty List<ActId> acts,
            Instant nextReview,
            Personal<String> objectives,
            Optional<Personal<String>> experts) {}

    /**
     * The step against the inactivity of a file.
     *
     * @param deadlineId the clock that was breached
     */
    public record Inactivity(CaseId caseId, UUID deadlineId, InactivityStep step, Personal<String> instruction) {}

    /** Why the investigation should wait, and until when. */
    public record Suspension(CaseId caseId, SuspensionGround ground, Instant until, Personal<String> reasons) {}

    /** Why the investigation waits from now on. */
    public record Decision(CaseId caseId, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CommandIds ids;
    private final OfHypotheses hypotheses;
    private final CaseProgramme programme;
    private final CaseFacts facts;

    DirectProgramme(
            OnFile onFile,
            CaseWork work,
            CommandIds ids,
            OfHypotheses hypotheses,
            CaseProgramme programme,
            CaseFacts facts) {
        this.onFile = onFile;
        this.work = work;
        this.ids = ids;
        this.hypotheses = hypotheses;
        this.programme = programme;
        this.facts = facts;
    }

    /** The person who answers for the file approves the next version. */
    public Uni<Outcome<ProgrammeEvent>> approve(Asked<?> asked, Approval said) {
        return onFile.ones(asked, said.caseId().value())
                .chain(() -> basis(said))
                .chain(basis -> handle(
                        asked,
                        new ApproveProgramme(
                                said.caseId(),
                                ids.at(asked),
                                said.lines(),
                                said.acts(),
                                said.nextReview(),
                                said.objectives(),
                                said.experts(),
                                basis)));
    }

    public Uni<Outcome<ProgrammeEvent>> answerInactivity(Asked<?> asked, Inactivity said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> handle(
                        asked,
                        new AnswerInactivity(
                                said.caseId(),
                                ids.at(asked),
                                said.deadlineId(),
                                said.step(),
                                asked.caller().roles(),
                                said.instruction())));
    }

    /** For the person who answers for the file. */
    public Uni<Outcome<ProgrammeEvent>> proposeSuspension(Asked<?> asked, Suspension said) {
        return onFile.ones(asked, said.caseId().value())
                .chain(() -> facts.inImminentDanger(said.caseId()))
                .chain(imminentDanger -> handle(
                        asked,
                        new ProposeSuspension(
                                said.caseId(),
                                ids.at(asked),
                                said.ground(),
                                said.until(),
                                said.reasons(),
                                imminentDanger)));
    }

    public Uni<Outcome<ProgrammeEvent>> suspend(Asked<?> asked, Decision said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> facts.inImminentDanger(said.caseId()))
                .chain(imminentDanger -> handle(
                        asked, new SuspendInvestigation(said.caseId(), ids.at(asked), said.reasons(), imminentDanger)));
    }

    private Uni<Basis> basis(Approval said) {
        return hypotheses.firstWasAdopted(said.caseId().value()).chain(adopted -> programme
                .lines(said.lines())
                .chain(lines -> programme.acts(said.acts()).map(acts -> new Basis(adopted, lines, acts))));
    }

    private Uni<Outcome<ProgrammeEvent>> handle(Asked<?> asked, ProgrammeCommand command) {
        return work.handle(asked, PROGRAMME, command.caseId().value(), command);
    }
}
