package esperanza.intake.relating;

import static esperanza.intake.relating.RelatingStreams.CASE;

import esperanza.access.Caller;
import esperanza.intake.IntakeAction;
import esperanza.intake.relating.domain.CaseCommand;
import esperanza.intake.relating.domain.CaseCommand.UndoCaseDecision;
import esperanza.intake.relating.domain.CaseEvent;
import esperanza.intake.relating.domain.PairDecision;
import esperanza.intake.relating.read.alike.LookAlikeQuery;
import esperanza.intake.relating.read.alike.LookAlikeQuery.LookAlike;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.domain.Report.Received;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.tuples.Tuple2;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Proposes reports that look alike, decides about two of them, and undoes that. */
@Singleton
public class RelateReports {

    /**
     * The decision about two reports, and its reasons.
     *
     * @param other the other report
     */
    public record PairVerdict(UUID reportId, UUID other, PairDecision decision, String reasons) {}

    /**
     * The reasons to undo the decision about two reports.
     *
     * @param other the other report
     */
    public record Undoing(UUID reportId, UUID other, String reasons) {}

    private final CommandIds ids;
    private final FindReport finder;
    private final DecidePairs pairs;
    private final LookAlikeQuery alike;

    RelateReports(CommandIds ids, FindReport finder, DecidePairs pairs, LookAlikeQuery alike) {
        this.ids = ids;
        this.finder = finder;
        this.pairs = pairs;
        this.alike = alike;
    }

    public Uni<List<LookAlike>> lookAlikes(Caller caller, UUID reportId) {
        return found(caller, reportId)
                .map(report -> report.content().caseId())
                .chain(of -> alike.of(caller.credential(IntakeAction.DECIDE_PAIR), reportId, of.value()));
    }

    public Uni<Outcome<CaseEvent>> decide(Asked<?> asked, PairVerdict said) {
        return cases(asked.caller(), said.reportId(), said.other())
                .chain(two -> pairs.decide(
                        two.getItem1(),
                        two.getItem2(),
                        said.decision(),
                        said.reasons(),
                        command -> request(asked, two.getItem1(), command)));
    }

    /** Undoes the decision, on the stream of the case on which it is recorded. */
    public Uni<Outcome<CaseEvent>> undo(Asked<?> asked, Undoing said) {
        return cases(asked.caller(), said.reportId(), said.other())
                .chain(two -> pairs.standsOn(two.getItem2(), two.getItem1())
                        .map(onTheOther -> onTheOther ? Tuple2.of(two.getItem2(), two.getItem1()) : two))
                .chain(two -> pairs.undo(request(
                        asked, two.getItem1(), new UndoCaseDecision(two.getItem1(), two.getItem2(), said.reasons()))));
    }

    private Request<CaseCommand> request(Asked<?> asked, CaseId on, CaseCommand command) {
        return ids.request(asked, CASE.stream(on.value()), command);
    }

    /** The cases of both reports. Fails unless the caller may know of both, or if one is a test. */
    private Uni<Tuple2<CaseId, CaseId>> cases(Caller caller, UUID one, UUID other) {
        return found(caller, one)
                .map(Received::relatable)
                .chain(first -> found(caller, other).map(Received::relatable).map(second -> Tuple2.of(first, second)));
    }

    private Uni<Received> found(Caller caller, UUID report) {
        return finder.sent(caller, IntakeAction.DECIDE_PAIR, report).map(FindReport.Found::report);
    }
}
