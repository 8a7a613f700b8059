package esperanza.intake.erasure.domain;

import static esperanza.intake.erasure.domain.ErasureRule.DATA_HELD;
import static esperanza.intake.erasure.domain.ErasureRule.ERASED;
import static esperanza.intake.erasure.domain.ErasureRule.NOTHING_TO_TAKE_BACK;
import static esperanza.intake.erasure.domain.ErasureRule.NOTICE_RUNS;
import static esperanza.intake.erasure.domain.ErasureRule.NOT_APPROVED;
import static esperanza.intake.erasure.domain.ErasureRule.NOT_AWAITED;
import static esperanza.intake.erasure.domain.ErasureRule.NO_SUCH_ERASURE;
import static esperanza.intake.erasure.domain.ErasureRule.NO_SUCH_HOLD;

import esperanza.intake.erasure.domain.Erasure.Stage.Asked;
import esperanza.intake.erasure.domain.Erasure.Stage.CarriedOut;
import esperanza.intake.erasure.domain.Erasure.Stage.None;
import esperanza.intake.erasure.domain.ErasureCommand.*;
import esperanza.intake.erasure.domain.ErasureEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Data are erased for the person, never for the mechanism:
 * <ul>
 * <li>Only the person, or the one who reported for them, requests the erasure.
 * <li>Three approve; then the person has time to take the request back.
 * <li>While a hold exists, nothing is approved and nothing is erased.
 * </ul>
 */
public final class ErasureDecider implements Decider<ErasureCommand, Erasure, ErasureEvent> {

    @Override
    public Erasure initial() {
        return Erasure.NONE;
    }

    @Override
    public List<ErasureEvent> decide(Erasure state, ErasureCommand command) {
        return switch (command) {
            case RequestErasure request -> requested(state, request);
            case HoldData hold -> held(state, hold);
            case LiftHold lift -> List.of(lifted(state, lift));
            case ApproveErasure approve -> approved(state, approve);
            case RefuseErasure refuse -> List.of(refused(awaited(state, refuse.erasureId()), refuse));
            case TakeBackErasure back -> List.of(takenBack(state, back));
            case CarryOutErasure carry -> carriedOut(state, carry);
            case RecordDestruction gone -> destroyed(state, gone);
        };
    }

    @Override
    public Erasure evolve(Erasure state, ErasureEvent event) {
        return switch (event) {
            case ErasureRequested request -> state.at(new Asked(request, List.of(), Optional.empty()));
            case DataHeld hold -> state.holding(hold);
            case HoldLifted lifted -> state.without(lifted.holdId());
            case ErasureApproved approval -> state.at(Approvals.with((Asked) state.stage(), approval));
            case ErasureAnnounced announced -> state.at(Approvals.announced((Asked) state.stage(), announced.from()));
            case ErasureRefused _, ErasureTakenBack _ -> state.at(new None());
            case ErasureCarriedOut _ -> state.at(new CarriedOut(((Asked) state.stage()).request(), false));
            case SubjectKeysDestroyed _ -> state.at(new CarriedOut(((CarriedOut) state.stage()).request(), true));
        };
    }

    private static List<ErasureEvent> requested(Erasure state, RequestErasure request) {
        return switch (state.stage()) {
            case Asked _ -> List.of(); // asked already
            case CarriedOut _ -> throw new RuleViolation(ERASED);
            case None _ -> {
                ErasureEvent asked = new ErasureRequested(
                        request.reportId(), request.caseId(), request.erasureId(), request.subjects(), request.by());
                yield request.referred() && !state.referralTold()
                        ? List.of(asked, byReferral(request.reportId(), request.caseId(), request.erasureId()))
                        : List.of(asked);
            }
        };
    }

    /** The hold takes the id of the erasure that it blocks, so that there is at most one such hold. */
    private static DataHeld byReferral(ReportId report, CaseId caseId, UUID id) {
        return new DataHeld(
                report, caseId, id, HoldGround.REFERRED_TO_INVESTIGATION, Optional.empty(), Optional.empty());
    }

    private static List<ErasureEvent> held(Erasure state, HoldData hold) {
        if (state.stage() instanceof CarriedOut) {
            throw new RuleViolation(ERASED);
        }
        return List.of(new DataHeld(
                hold.reportId(),
                hold.caseId(),
                hold.holdId(),
                hold.ground(),
                Optional.of(hold.by()),
                Optional.of(Personal.of(hold.caseId().value(), hold.reasons()))));
    }

    private static HoldLifted lifted(Erasure state, LiftHold lift) {
        DataHeld hold = state.holds().stream()
                .filter(each -> each.holdId().equals(lift.holdId()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(NO_SUCH_HOLD));
        return new HoldLifted(
                hold.reportId(),
                hold.caseId(),
                hold.holdId(),
                lift.at().by(),
                Personal.of(hold.caseId().value(), lift.reasons()));
    }

    private static List<ErasureEvent> approved(Erasure state, ApproveErasure approve) {
        Asked asked = awaited(state, approve.erasureId());
        refuseWhileHeld(state);
        return Approvals.approved(asked, approve);
    }

    private static ErasureRefused refused(Asked asked, RefuseErasure refuse) {
        ErasureRequested request = asked.request();
        return new ErasureRefused(
                request.reportId(),
                request.caseId(),
                request.erasureId(),
                refuse.by().pseudonym(),
                refuse.by().role(),
                Personal.of(request.caseId().value(), refuse.reasons()));
    }

    private static ErasureTakenBack takenBack(Erasure state, TakeBackErasure back) {
        if (state.stage() instanceof Asked(var request, var _, var _)) {
            return new ErasureTakenBack(request.reportId(), request.caseId(), request.erasureId(), back.by());
        }
        throw new RuleViolation(NOTHING_TO_TAKE_BACK);
    }

    /**
     * A referral to investigation that came after the request also holds the data. In this case only the hold is
     * recorded and nothing is carried out.
     */
    private static List<ErasureEvent> carriedOut(Erasure state, CarryOutErasure carry) {
        Asked asked = asked(state, carry.erasureId());
        ErasureRequested request = asked.request();
        if (carry.referred() && !state.referralTold()) {
            return List.of(byReferral(request.reportId(), request.caseId(), request.erasureId()));
        }
        refuseWhileHeld(state);
        if (asked.from()
                .orElseThrow(() -> new RuleViolation(NOT_APPROVED))
                .isAfter(carry.at().now())) {
            throw new RuleViolation(NOTICE_RUNS);
        }
        return List.of(new ErasureCarriedOut(
                request.reportId(),
                request.caseId(),
                request.erasureId(),
                Stream.concat(request.subjects().stream(), carry.subjects().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                carry.at().by()));
    }

    private static List<ErasureEvent> destroyed(Erasure state, RecordDestruction gone) {
        if (!(state.stage() instanceof CarriedOut(var request, var keysGone))
                || !request.erasureId().equals(gone.erasureId())) {
            throw new RuleViolation(NO_SUCH_ERASURE);
        }
        return keysGone
                ? List.of()
                : List.of(new SubjectKeysDestroyed(
                        request.reportId(),
                        request.caseId(),
                        request.erasureId(),
                        gone.kids(),
                        gone.epoch(),
                        gone.tried(),
                        gone.opened()));
    }

    private static void refuseWhileHeld(Erasure state) {
        if (!state.holds().isEmpty()) {
            throw new RuleViolation(DATA_HELD);
        }
    }

    private static Asked awaited(Erasure state, UUID erasureId) {
        Asked asked = asked(state, erasureId);
        if (asked.from().isPresent()) {
            throw new RuleViolation(NOT_AWAITED);
        }
        return asked;
    }

    private static Asked asked(Erasure state, UUID erasureId) {
        return switch (state.stage()) {
            case Asked asked when asked.request().erasureId().equals(erasureId) -> asked;
            case CarriedOut done when done.request().erasureId().equals(erasureId) -> throw new RuleViolation(ERASED);
            case Asked _, CarriedOut _ -> throw new RuleViolation(NO_SUCH_ERASURE);
            case None _ -> throw new RuleViolation(NOT_AWAITED);
        };
    }
}
