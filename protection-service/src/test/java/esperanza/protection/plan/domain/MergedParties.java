package esperanza.protection.plan.domain;

import static esperanza.protection.ProtectionStreams.PLAN;
import static esperanza.protection.plan.domain.Ana.NOON;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.kernel.StreamId;
import esperanza.protection.inbox.IntakeEvent.*;
import esperanza.protection.joining.WhenAPlanIsSeparatedThenTheOtherSetsItsPartiesApart;
import esperanza.protection.joining.WhenIncidentPassedOnThenLinkItToTheOtherPlan;
import esperanza.protection.joining.WhenPartiesAreSetApartOnAJoinedPlanThenTheOtherSetsThemApartToo;
import esperanza.protection.joining.WhenPartyMergedThenJoinPlans;
import esperanza.protection.joining.WhenPartySplitThenThePlanGoesOnByItself;
import esperanza.protection.joining.WhenRiskPassedOnThenTheOtherPlanTakesItOver;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.WhenDangerIsRecognisedThenThePlansOpenTheUrgentRoute;
import esperanza.protection.plan.WhenReportReferredToProtectionThenOpenOrFindThePlans;
import esperanza.protection.plan.domain.PlanCommand.AssessRisk;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.PlanCommand.DecideUrgentMeasure;
import esperanza.protection.plan.domain.PlanCommand.RecordOrder;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.review.WhenAnotherIncidentIsLinkedThenAReviewIsCalled;
import esperanza.protection.review.WhenDangerIsRecognisedThenAReviewIsCalled;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.protocol.vocabulary.TriageFactor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A random story of parties that are merged and split, as intake publishes it, and the plans that the policies make of
 * it. The events of one stream arrive in order, those of different streams in any order.
 */
final class MergedParties {

    static final int PARTIES = 5;
    private static final int CASES = 4; // two parties are named in one report

    private static final Map<TriageFactor, Presence> ABSENT =
            Arrays.stream(TriageFactor.values()).collect(Collectors.toMap(each -> each, _ -> Presence.ABSENT));

    private final PlanDecider decider = new PlanDecider();
    private final List<Policy<?>> policies = List.of(
            new WhenReportReferredToProtectionThenOpenOrFindThePlans(),
            new WhenDangerIsRecognisedThenThePlansOpenTheUrgentRoute(),
            new WhenPartyMergedThenJoinPlans(),
            new WhenPartySplitThenThePlanGoesOnByItself(),
            new WhenIncidentPassedOnThenLinkItToTheOtherPlan(),
            new WhenRiskPassedOnThenTheOtherPlanTakesItOver(),
            new WhenAnotherIncidentIsLinkedThenAReviewIsCalled(),
            new WhenDangerIsRecognisedThenAReviewIsCalled(),
            new WhenAPlanIsSeparatedThenTheOtherSetsItsPartiesApart(),
            new WhenPartiesAreSetApartOnAJoinedPlanThenTheOtherSetsThemApartToo());
    private final Map<Integer, Integer> into = new LinkedHashMap<>();
    private final Set<Integer> referred = new TreeSet<>();
    private final Set<Integer> endangered = new TreeSet<>();
    private final Set<UUID> contested = new TreeSet<>();
    private final Map<StreamId, List<PlanEvent>> plans = new LinkedHashMap<>();
    private final Map<StreamId, Deque<Object>> underWay = new LinkedHashMap<>();
    private final Random random;
    private long drawn;

    MergedParties(long seed) {
        random = new Random(seed);
    }

    void step() {
        int party = random.nextInt(PARTIES);
        switch (random.nextInt(16)) {
            case 0, 1 -> merge(party);
            case 2 -> split(party);
            case 3 -> refer(party);
            case 4 -> decide(party);
            case 5 -> order(party);
            case 6, 7 -> assess(party);
            case 8, 9, 10 -> contest(party);
            case 11, 12 -> another(party);
            default -> deliver();
        }
    }

    void split(int party) {
        Optional.ofNullable(into.remove(party))
                .ifPresent(from -> publish("party", party, new PartySplit(caseOf(party), party(party), party(from))));
    }

    void deliverEverything() {
        while (!underWay.isEmpty()) {
            deliver();
        }
    }

    Set<Integer> referred() {
        return referred;
    }

    /** The reviews that were called, because a handover was contested while a level was in force. */
    Set<UUID> contested() {
        return contested;
    }

    /** The plans that go on: on the others nobody can answer. */
    Stream<Plan.Open> going() {
        return IntStream.range(0, PARTIES)
                .mapToObj(each -> plan(PlanId.of(party(each))))
                .filter(plan -> plan.into().isEmpty())
                .flatMap(plan -> plan instanceof Plan.Open open ? Stream.of(open) : Stream.empty());
    }

    boolean inDanger(int party) {
        return endangered.contains(party);
    }

    int root(int party) {
        return into.containsKey(party) ? root(into.get(party)) : party;
    }

    Set<PartyRef> openPlansUnder(int root) {
        return IntStream.range(0, PARTIES)
                .filter(each -> root(each) == root && plan(PlanId.of(party(each))) instanceof Plan.Open)
                .mapToObj(MergedParties::party)
                .collect(Collectors.toSet());
    }

    Plan.Open open(int party) {
        return open(PlanId.of(party(party)));
    }

    Plan.Open open(PlanId plan) {
        return (Plan.Open) plan(plan);
    }

    <E> Stream<E> events(Class<E> type) {
        return plans.values().stream()
                .flatMap(List::stream)
                .filter(type::isInstance)
                .map(type::cast);
    }

    static PartyRef party(int number) {
        return new PartyRef(new UUID(0, number));
    }

    CaseId caseOf(int party) {
        return new CaseId(new UUID(1, party % CASES));
    }

    /** Intake merges a party into one that was reported before, and only a party that stands for itself. */
    private void merge(int party) {
        if (party > 0 && !into.containsKey(party)) {
            into.put(party, random.nextInt(party));
            publish("party", party, new PartyMerged(caseOf(party), party(party), party(into.get(party))));
        }
    }

    private void refer(int party) {
        List<Affected> affected = List.of(new Affected(party(party), PartyKind.PERSON));
        ReportId report = new ReportId(caseOf(party).value());
        boolean declared = random.nextBoolean();
        referred.add(party);
        publish(
                "report",
                party % CASES,
                new ReportReferred(
                        report,
                        caseOf(party),
                        NOON,
                        declared,
                        List.of(new Referral(ReferralDestination.PROTECTION, affected, Optional.empty()))));
        if (declared || random.nextBoolean()) {
            endangered.add(party);
            publish("report", party % CASES, new DangerRecognised(report, caseOf(party), affected));
        }
    }

    /** The person is threatened again, in a case in which nobody has found a level yet. */
    private void another(int party) {
        int number = random.nextInt(CASES);
        CaseId of = new CaseId(new UUID(1, number));
        List<Affected> affected = List.of(new Affected(party(party), PartyKind.PERSON));
        publish(
                "report",
                number,
                new ReportReferred(
                        new ReportId(of.value()),
                        of,
                        NOON,
                        false,
                        List.of(new Referral(ReferralDestination.PROTECTION, affected, Optional.empty()))));
    }

    /** A person decides a measure, if the plan goes on and has an incident. */
    private void decide(int party) {
        if (plan(PlanId.of(party(party))) instanceof Plan.Open open
                && open.into().isEmpty()) {
            List<CaseId> cases = List.copyOf(open.incidents().cases());
            Personal<String> text = Personal.of(open.party().value(), "x");
            append(
                    PLAN.stream(open.id()),
                    new DecideUrgentMeasure(
                            cases.get(random.nextInt(cases.size())),
                            new MeasureId(new UUID(3, drawn++)),
                            Ana.by("officer"),
                            Personal.of(open.party().value(), MeasureType.ESCORT),
                            text,
                            text,
                            Optional.empty()));
        }
    }

    /** A court orders protection in one case of a plan that goes on. */
    private void order(int party) {
        if (plan(PlanId.of(party(party))) instanceof Plan.Open open
                && open.into().isEmpty()) {
            List<CaseId> cases = List.copyOf(open.incidents().cases());
            append(
                    PLAN.stream(open.id()),
                    new RecordOrder(
                            new UUID(4, drawn++),
                            cases.get(random.nextInt(cases.size())),
                            OrderEvent.Source.COURT,
                            Optional.empty(),
                            Personal.of(open.party().value(), "x")));
        }
    }

    /** A person assesses the risk alone, and so never lower than before. */
    private void assess(int party) {
        if (plan(PlanId.of(party(party))) instanceof Plan.Open open
                && open.into().isEmpty()) {
            RiskLevel[] levels = RiskLevel.values();
            RiskLevel level = levels[random.nextInt(levels.length)];
            append(
                    PLAN.stream(open.id()),
                    new AssessRisk(
                            new UUID(5, drawn++),
                            Ana.by("analyst"),
                            AssessmentKind.FULL,
                            Floors.inForce(open).map(level::or).orElse(level),
                            Personal.of(open.party().value(), ABSENT),
                            Personal.of(open.party().value(), new RiskReasons("x", "x", "x", "x", "x"))));
        }
    }

    /** A person contests a handover, also of a plan that was joined: its measures are delivered there. */
    private void contest(int party) {
        if (plan(PlanId.of(party(party))) instanceof Plan.Open open
                && open.risk().level().isPresent()) {
            List<CaseId> cases = List.copyOf(open.incidents().cases());
            UUID review = new UUID(6, drawn++);
            CaseId of = cases.get(random.nextInt(cases.size()));
            if (!append(PLAN.stream(open.id()), new CallReview(review, of, ReviewEvent.Kind.FAILURE))
                    .isEmpty()) {
                contested.add(review);
            }
        }
    }

    private Plan plan(PlanId id) {
        return decider.replay(plans.getOrDefault(PLAN.stream(id), List.of()));
    }

    private void publish(String category, int id, Object event) {
        underWay.computeIfAbsent(new StreamId(category, new UUID(0, id)), none -> new ArrayDeque<>())
                .add(event);
    }

    private void deliver() {
        if (underWay.isEmpty()) {
            return;
        }
        StreamId next = List.copyOf(underWay.keySet()).get(random.nextInt(underWay.size()));
        Object event = underWay.get(next).remove();
        underWay.values().removeIf(Deque::isEmpty);
        policies.forEach(policy -> reactions(policy, event)
                .forEach(instruction -> append(instruction.stream(), (PlanCommand) instruction.command())));
    }

    private List<PlanEvent> append(StreamId plan, PlanCommand command) {
        List<PlanEvent> history = plans.computeIfAbsent(plan, none -> new ArrayList<>());
        List<PlanEvent> news = decider.decide(decider.replay(history), command);
        history.addAll(news);
        if (!news.isEmpty()) {
            underWay.computeIfAbsent(plan, none -> new ArrayDeque<>()).addAll(news);
        }
        return news;
    }

    private <E> List<Instruction> reactions(Policy<E> policy, Object event) {
        return policy.on().isInstance(event)
                ? policy.react(new Recorded<>(
                        1,
                        1,
                        new EventId(new UUID(9, drawn++)),
                        Actor.system("intake"),
                        NOON,
                        NOON,
                        policy.on().cast(event)))
                : List.of();
    }
}
