package esperanza.protection.plan;

import static esperanza.access.Role.RISK_ANALYST;
import static esperanza.protection.ProtectionAction.ASSESS_RISK;
import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.OfTheVersionRead;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.protection.decision.domain.DecisionEvent.DecisionAdopted;
import esperanza.protection.decision.domain.DecisionEvent.MatterDecided;
import esperanza.protection.decision.domain.DecisionEvent.VoteCast;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionState;
import esperanza.protection.measure.domain.ChangeEvent.ChangeProposed;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.Appeal;
import esperanza.protection.plan.domain.AppealCommand.*;
import esperanza.protection.plan.domain.AppealEvent.AppealAgainst;
import esperanza.protection.plan.domain.AppealEvent.AppealOutcome;
import esperanza.protection.plan.domain.AppealEvent.RulingKind;
import esperanza.protection.plan.domain.Matter;
import esperanza.protection.plan.domain.PlanCommand;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import esperanza.protection.plan.domain.PlanEvent.RiskRated;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Handles the commands on an appeal that rest on more than what they say. */
@Singleton
public class ActOnAppeal {

    /**
     * An appeal of the person. Against a change of a measure they appeal at the measure: that holds it.
     *
     * @param decisionId the decision that it is about, if it is about one; an appeal against a denial or a change names it
     * @param urgent whether the person is in danger while it waits
     */
    public record NewAppeal(
            PlanId planId,
            CaseId caseId,
            AppealAgainst against,
            Optional<DecisionId> decisionId,
            PersonsVoice by,
            boolean urgent,
            Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    /** The person takes the appeal back. */
    public record AppealWithdrawal(PlanId planId, UUID appealId, PersonsVoice by, Optional<Personal<String>> words)
            implements OfTheVersionRead, AfterTheFact {}

    /**
     * The analyst who assesses the risk for an appeal.
     *
     * @param person the {@code sub} claim of the tokens of the analyst
     */
    public record SecondAssessor(
            PlanId planId, UUID appealId, @NotBlank String person) implements OfTheVersionRead {}

    /** The decision of an appeal, with its reasons. */
    public record AppealDecision(PlanId planId, UUID appealId, AppealOutcome outcome, Personal<String> words)
            implements OfTheVersionRead {}

    /**
     * A ruling of a court.
     *
     * @param factId the fact of the proceedings, if it is on file
     */
    public record Ruling(
            PlanId planId,
            CaseId caseId,
            RulingKind kind,
            AppealOutcome outcome,
            Optional<UUID> factId,
            Personal<String> words)
            implements OfTheVersionRead, AfterTheFact {}

    private final CommandIds ids;
    private final PlanWork work;
    private final Colleagues colleagues;

    ActOnAppeal(CommandIds ids, PlanWork work, Colleagues colleagues) {
        this.ids = ids;
        this.work = work;
        this.colleagues = colleagues;
    }

    public Uni<Created<PlanEvent>> lodge(Asked<?> asked, NewAppeal said) {
        UUID appeal = ids.derivedId("appeal", ids.commandId(asked));
        return handle(asked, said.planId(), found -> Uni.createFrom()
                        .item(new LodgeAppeal(
                                said.caseId(),
                                appeal,
                                said.against(),
                                said.decisionId().map(DecisionId::value),
                                true,
                                said.by(),
                                said.urgent(),
                                said.decisionId()
                                        .filter(id -> isLate(found, id))
                                        .isPresent(),
                                said.words())))
                .map(outcome -> new Created<>(appeal, outcome));
    }

    public Uni<Outcome<PlanEvent>> withdraw(Asked<?> asked, AppealWithdrawal said) {
        return handle(asked, said.planId(), found -> Uni.createFrom()
                .item(new WithdrawAppeal(
                        said.appealId(),
                        ids.at(asked).by(),
                        appeal(found, said.appealId())
                                .map(each -> ownCause(found, each))
                                .orElse(Set.of()),
                        said.by(),
                        said.words())));
    }

    /** Fails if the case is shut to the analyst. */
    public Uni<Outcome<PlanEvent>> assign(Asked<?> asked, SecondAssessor said) {
        return handle(asked, said.planId(), found -> colleagues
                .pseudonym(said.person(), RISK_ANALYST, ASSESS_RISK, caseOf(found, said.appealId()))
                .map(assessor -> new AssignSecondAssessor(said.appealId(), assessor, assessed(found))));
    }

    public Uni<Outcome<PlanEvent>> resolve(Asked<?> asked, AppealDecision said) {
        return handle(asked, said.planId(), found -> Uni.createFrom()
                .item(new ResolveAppeal(
                        said.appealId(),
                        said.outcome(),
                        ids.at(asked).by(),
                        appeal(found, said.appealId())
                                .map(each -> before(found, each))
                                .orElse(Set.of()),
                        said.words())));
    }

    public Uni<Created<PlanEvent>> ruled(Asked<?> asked, Ruling said) {
        UUID ruling = ids.derivedId("ruling", ids.commandId(asked));
        return handle(asked, said.planId(), _ -> Uni.createFrom()
                        .item(new RecordRuling(
                                said.caseId(), ruling, said.kind(), said.outcome(), said.factId(), said.words())))
                .map(outcome -> new Created<>(ruling, outcome));
    }

    private Uni<Outcome<PlanEvent>> handle(
            Asked<?> asked, PlanId plan, Function<FoundPlan, Uni<? extends PlanCommand>> command) {
        return work.handleFound(asked, plan, PLAN, plan.value(), command);
    }

    private boolean isLate(FoundPlan found, DecisionId id) {
        return Optional.ofNullable(found.decisionStates().get(id))
                .flatMap(DecisionState::appealIfTold)
                .filter(ids.now()::isAfter)
                .isPresent();
    }

    private static Optional<Appeal> appeal(FoundPlan found, UUID id) {
        return found.plan().only(found.known()).appeals().all().stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }

    /** A case of the plan stands for an appeal that is not there: the decider refuses it. */
    private static CaseId caseOf(FoundPlan found, UUID id) {
        return appeal(found, id).map(Appeal::caseId).orElseGet(() -> found.incidents()
                .getFirst());
    }

    private static Set<String> assessed(FoundPlan found) {
        return found.history().stream()
                .filter(each -> each.event() instanceof RiskAssessed || each.event() instanceof RiskRated)
                .map(each -> each.actor().pseudonym())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those who decided before, and the person who answers for the measure. */
    private static Set<String> ownCause(FoundPlan found, Appeal appeal) {
        Stream<String> holder = appeal.measureId().stream().map(id -> holder(found, id));
        return Stream.concat(holder, before(found, appeal).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static String holder(FoundPlan found, MeasureId id) {
        return found.states()
                .getOrDefault(id, MeasureState.DECIDED)
                .holder(found.measure(id).decidedBy());
    }

    /**
     * Those who proposed a change of the measure, and those who prepared, voted on, decided or signed a matter that the
     * appeal is about. The matters of a change count also if they came after the appeal, and all matters of the plan if the
     * person does not say which one denied something.
     */
    private static Set<String> before(FoundPlan found, Appeal appeal) {
        List<Matter> matters = found.plan().matters().all().stream()
                .filter(matter -> isAbout(appeal, matter))
                .toList();
        Stream<Recorded<?>> decisions =
                matters.stream().flatMap(matter -> found.decisions().getOrDefault(matter.id(), List.of()).stream());
        Stream<Recorded<?>> change =
                appeal.measureId().stream().flatMap(id -> found.measures().getOrDefault(id, List.of()).stream());
        Stream<String> decided = Stream.concat(decisions, change)
                .filter(each -> decides(each.event()))
                .map(each -> each.actor().pseudonym());
        return Stream.concat(matters.stream().map(Matter::preparedBy), decided).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isAbout(Appeal appeal, Matter matter) {
        if (appeal.against() == AppealAgainst.DENIAL && appeal.decisionId().isEmpty()) {
            return true;
        }
        return appeal.decisionId().filter(matter.id().value()::equals).isPresent()
                || appeal.changeId()
                        .filter(change ->
                                matter.changeId().filter(change::equals).isPresent())
                        .isPresent();
    }

    private static boolean decides(Object event) {
        return event instanceof ChangeProposed
                || event instanceof VoteCast
                || event instanceof MatterDecided
                || event instanceof DecisionAdopted;
    }
}
