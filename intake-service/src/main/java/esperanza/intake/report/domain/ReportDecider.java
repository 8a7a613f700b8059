package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportRule.ERASED;
import static esperanza.intake.report.domain.ReportRule.IS_A_TEST;
import static esperanza.intake.report.domain.ReportRule.NO_SUCH_REPORT;

import esperanza.intake.report.domain.Report.Erased;
import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.Report.Unknown;
import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The rules of a report. A report is never refused; it is referred without an officer only where consent, or serious
 * prevention, opens the gate.
 */
public final class ReportDecider implements Decider<ReportCommand, Report, ReportEvent> {

    private record Step(Report state, ReportCommand command) {}

    @Override
    public Report initial() {
        return new Unknown();
    }

    @Override
    public List<ReportEvent> decide(Report state, ReportCommand command) {
        return switch (new Step(state, command)) {
            case Step(Unknown _, ReceiveReport receive) -> Consents.received(receive.content());
            case Step(Received _, ReceiveReport _) -> List.of(); // received already
            case Step(Unknown _, ReportCommand _) -> throw new RuleViolation(NO_SUCH_REPORT);
            case Step(Erased _, ReceiveReport _), Step(Erased _, MarkErased _) -> List.of(); // done already
            case Step(Erased _, ReportCommand _) -> throw new RuleViolation(ERASED);
            case Step(Received report, MarkErased erased) -> List.of(erased(report, erased));
            case Step(Received report, ReportCommand _)
            when report.content().sentAsTest() -> throw new RuleViolation(IS_A_TEST);
            case Step(Received report, TriageReport triage) -> Triaging.triaged(report, triage);
            case Step(Received report, CodeReport code) -> Coding.coded(report, code);
            case Step(Received report, ReferReport refer) -> Referring.byHumanAct(report, refer);
            case Step(Received report, TransferReport transfer) -> Transferring.transferred(report, transfer);
            case Step(Received report, AcknowledgeTransfer acknowledge) ->
                Transferring.acknowledged(report, acknowledge);
            case Step(Received report, AddStatement add) -> said(report, add);
            case Step(Received report, AskQuestion ask) -> List.of(asked(report, ask));
            case Step(Received report, LayNotice lay) -> List.of(LayingNotices.laid(report, lay));
            case Step(Received report, ReadNotice read) -> LayingNotices.read(report, read);
            case Step(Received report, ChangeConsent consent) -> Consents.changed(report, consent);
            case Step(Received report, ChangeOwnConsent consent) -> Assembling.changed(report, consent);
            case Step(Received report, CallAssembly call) -> Assembling.called(report, call);
            case Step(Received report, RecordAssembly assembly) -> Assembling.held(report, assembly);
            case Step(Received report, OptOut out) -> List.of(Assembling.optedOut(report, out));
            case Step(Received report, ProposeLowering propose) -> List.of(Lowering.proposed(report, propose));
            case Step(Received report, ConfirmLowering confirm) -> List.of(Lowering.confirmed(report, confirm));
            case Step(Received report, RecordDuties done) -> RecordingDuties.recorded(report, done);
            case Step(Received report, CompromiseContact _) -> // each one ends the door keys that were given before it
                List.of(new ContactCompromised(report.reportId(), report.caseId()));
        };
    }

    @Override
    public Report evolve(Report state, ReportEvent event) {
        return switch (event) {
            case ReportReceived content -> Received.of(content);
            case ReportCoded coded -> in(state).facts(facts -> facts.coded(coded));
            case ReportReferred referred -> Referring.referred(in(state), referred);
            case ReportTriaged triaged -> in(state).triage(triage -> triage.judged(triaged.urgency(), triaged.floor()));
            case DangerRecognised _ -> in(state).triage(Triage::inDanger);
            case ReportTransferred transferred ->
                in(state).routing(routing -> routing.transferred(transferred.transferId(), transferred.to()));
            case TransferAcknowledged done ->
                in(state).routing(routing -> routing.acknowledged(done.transferId(), done.to()));
            case LoweringProposed proposed -> in(state).triage(triage -> triage.proposed(proposed));
            case LoweringConfirmed confirmed -> in(state).triage(triage -> triage.lowered(confirmed.urgency()));
            case StatementAdded _ -> state;
            case QuestionAsked asked -> in(state).dialogue(dialogue -> dialogue.asked(asked.questionId()));
            case NoticeLaid laid -> in(state).dialogue(dialogue -> dialogue.laid(laid.noticeId(), laid.party()));
            case NoticeRead read -> in(state).dialogue(dialogue -> dialogue.read(read.noticeId(), read.by()));
            case ConsentGiven given -> in(state).ledger(ledger -> Consents.given(ledger, given));
            case ConsentWithdrawn gone -> in(state).ledger(ledger -> Consents.withdrawn(ledger, gone));
            case AssemblyCalled called -> in(state).ledger(ledger -> ledger.calling(called.party(), called.purpose()));
            case AssemblyHeld held -> in(state).ledger(ledger -> ledger.held(held.party(), held.purpose()));
            case MemberOptedOut _ -> state;
            case ReceiptAcknowledged _ -> in(state).duties(Duties::acknowledged);
            case InterviewRecorded interview ->
                in(state).duties(duties -> duties.interviewed(interview.sheet().subject()));
            case VerbatimSecured _, PriorIncidentsSearched _, WallChecked _ -> state;
            case ContactCompromised _ -> in(state).dialogue(Dialogue::compromised);
            case DataErased _ -> new Erased();
        };
    }

    private static Received in(Report state) {
        return switch (state) {
            case Received received -> received;
            case Unknown _, Erased _ -> throw new IllegalStateException("the report is not there");
        };
    }

    /** No statement is refused: an answer to an unknown question is kept, without the reference to the question. */
    private static List<ReportEvent> said(Received report, AddStatement add) {
        ReportEvent said = new StatementAdded(
                report.reportId(),
                report.caseId(),
                add.statementId(),
                add.kind(),
                add.answers().filter(report.dialogue().questions()::contains),
                report.sealed(add.words()),
                ifTrue(add.imminentDanger()),
                ifTrue(report.triage().urgency().isPresent()));
        return Stream.concat(Stream.of(said), Danger.recognised(report, add)).toList();
    }

    private static Optional<Boolean> ifTrue(boolean value) {
        return Optional.of(value).filter(isTrue -> isTrue);
    }

    private static DataErased erased(Received report, MarkErased erased) {
        return new DataErased(
                report.reportId(),
                report.caseId(),
                erased.erasureId(),
                report.facts().parties(),
                unacknowledged(report));
    }

    private static Optional<List<UUID>> unacknowledged(Received report) {
        return Optional.of(report.routing().unacknowledged()).filter(transfers -> !transfers.isEmpty());
    }

    private static QuestionAsked asked(Received report, AskQuestion ask) {
        return new QuestionAsked(report.reportId(), report.caseId(), ask.questionId(), report.sealed(ask.words()));
    }
}
