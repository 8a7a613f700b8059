package esperanza.protection.plan.domain;

import static esperanza.protection.measure.domain.MeasureRule.NO_SUCH_MEASURE;
import static esperanza.protection.plan.domain.PlanRule.ASSEMBLY_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.CHILD_NEEDS_GUARDIAN;
import static esperanza.protection.plan.domain.PlanRule.NOT_A_COLLECTIVE_PLAN;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_BENEFICIARY;

import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.GroupCommand.*;
import esperanza.protection.plan.domain.GroupEvent.*;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.Collection;
import java.util.List;

/**
 * The rules of a group. Nobody consents for a collective but its own procedure; and no member takes a measure from the
 * others. No rule reads that somebody left or opted out.
 *
 * <p>Source: Colombia, Decreto 1066/2015, arts 2.4.1.5.x, for the collective and its assembly; the rest is own design.
 */
final class Grouping {

    private Grouping() {}

    static List<PlanEvent> recorded(Open plan, GroupCommand command) {
        return switch (command) {
            case AddBeneficiary add -> added(plan, add);
            case LeaveBeneficiary leave -> left(plan, leave);
            case RecordTerritory said -> territory(collective(plan), said);
            case NameSpokesperson said ->
                Conversation.each(
                        collective(plan),
                        of -> new SpokespersonNamed(plan.id(), plan.knownParties(), of, said.name(), said.mandate()));
            case RecordAgreement said -> agreed(collective(plan), said);
            case OptOutOfMeasure said -> optedOut(plan, said);
        };
    }

    private static List<PlanEvent> added(Open plan, AddBeneficiary add) {
        if (add.child() && Conversation.isBlank(add.guardian())) {
            throw new RuleViolation(CHILD_NEEDS_GUARDIAN);
        }
        return plan.group().has(add.beneficiaryId())
                ? List.of()
                : Conversation.each(
                        plan,
                        of -> new BeneficiaryAdded(
                                plan.id(),
                                plan.knownParties(),
                                of,
                                add.beneficiaryId(),
                                add.kind(),
                                add.child(),
                                add.name(),
                                add.relation(),
                                add.needs(),
                                add.guardian()));
    }

    private static List<PlanEvent> left(Open plan, LeaveBeneficiary leave) {
        if (!plan.group().has(leave.beneficiaryId())) {
            throw new RuleViolation(NO_SUCH_BENEFICIARY);
        }
        return plan.group().hasLeft(leave.beneficiaryId())
                ? List.of()
                : Conversation.each(
                        plan,
                        of -> new BeneficiaryLeft(
                                plan.id(), plan.knownParties(), of, leave.beneficiaryId(), leave.words()));
    }

    private static List<PlanEvent> territory(Open plan, RecordTerritory said) {
        boolean there = plan.group().territories().stream()
                .anyMatch(each -> each.territoryId().equals(said.territoryId()));
        return there
                ? List.of()
                : Conversation.each(
                        plan,
                        of -> new TerritoryRecorded(
                                plan.id(), plan.knownParties(), of, said.territoryId(), said.kind(), said.area()));
    }

    /** The assembly itself is recorded in intake, where its consent opens the plan or takes it back. */
    private static List<PlanEvent> agreed(Open plan, RecordAgreement said) {
        Collection<Incident> incidents = plan.incidents().all();
        boolean consents = incidents.stream()
                .anyMatch(each ->
                        each.consent().filter(ConsentState.GRANTED::equals).isPresent());
        if (said.outcome() == Agreement.AGREED
                && (!consents || incidents.stream().anyMatch(Incident::isRefused))) {
            throw new RuleViolation(ASSEMBLY_NEEDED);
        }
        return Conversation.each(
                plan, of -> new CollectiveAgreed(plan.id(), plan.knownParties(), of, said.outcome(), said.minutes()));
    }

    private static List<PlanEvent> optedOut(Open plan, OptOutOfMeasure said) {
        Measure measure = plan.measures().of(said.measureId()).orElseThrow(() -> new RuleViolation(NO_SUCH_MEASURE));
        return List.of(new MeasureOptedOut(
                plan.id(),
                collective(plan).knownParties(),
                measure.caseId(),
                said.optOutId(),
                measure.id(),
                said.name()));
    }

    /** A plan of unknown kind may be that of a collective. */
    private static Open collective(Open plan) {
        if (!plan.kind().mayBeCollective()) {
            throw new RuleViolation(NOT_A_COLLECTIVE_PLAN);
        }
        return plan;
    }
}
