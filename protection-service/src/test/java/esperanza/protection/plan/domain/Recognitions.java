package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.IncidentPassedOn;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One woman under many references, some joined in a cycle and some outside it. Commands are delivered in random order.
 */
final class Recognitions {

    private record Delivery(PlanId to, PlanCommand command) {}

    private final PlanDecider decider = new PlanDecider();
    private final Map<PlanId, List<PlanEvent>> plans = new HashMap<>();
    private final List<Delivery> underWay = new ArrayList<>();
    private final Set<CaseId> referred = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    private final Set<CaseId> endangered = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
    private final Random random;

    private Recognitions(long seed) {
        random = new Random(seed);
    }

    /** A cycle of this many references, up to three others recognised as one of them, and at least one case. */
    static Recognitions inACircle(int size, long seed) {
        Recognitions all = new Recognitions(seed);
        int others = all.random.nextInt(4);
        int rotated = all.random.nextInt(size + others); // so that the lowest id lies in the cycle or outside it
        for (int n = 0; n < size + others; n++) {
            int into = n < size ? (n + 1) % size : all.random.nextInt(n);
            PartyRef party = party(n, rotated, size + others);
            PlanId other = PlanId.of(party(into, rotated, size + others));
            all.underWay.add(new Delivery(PlanId.of(party), new JoinPlan(party, other, new CaseId(new UUID(9, n)))));
            all.refer(party, n == 0 ? 1 : all.random.nextInt(3));
        }
        return all;
    }

    void deliverEverything() {
        while (!underWay.isEmpty()) {
            Delivery next = underWay.remove(random.nextInt(underWay.size()));
            List<PlanEvent> history = plans.computeIfAbsent(next.to(), unknown -> new ArrayList<>());
            List<PlanEvent> news = decider.decide(decider.replay(history), next.command());
            history.addAll(news);
            news.stream()
                    .filter(IncidentPassedOn.class::isInstance)
                    .map(IncidentPassedOn.class::cast)
                    .forEach(passed -> underWay.add(new Delivery(passed.into(), link(passed))));
        }
    }

    List<PlanId> openPlans() {
        return plans.keySet().stream()
                .filter(id -> decider.replay(plans.get(id)) instanceof Plan.Open)
                .toList();
    }

    List<CaseId> incidentsOf(PlanId plan) {
        return events(plan, IncidentLinked.class).map(IncidentLinked::caseId).toList();
    }

    List<CaseId> urgentIn(PlanId plan) {
        return events(plan, UrgentRouteOpened.class)
                .map(UrgentRouteOpened::caseId)
                .toList();
    }

    Set<CaseId> referred() {
        return referred;
    }

    Set<CaseId> endangered() {
        return endangered;
    }

    private void refer(PartyRef party, int times) {
        for (int n = 0; n < times; n++) {
            CaseId of = new CaseId(new UUID(1, random.nextInt(4))); // a case may concern her under several references
            boolean danger = random.nextBoolean();
            referred.add(of);
            if (danger) {
                endangered.add(of);
            }
            LinkIncident link = new LinkIncident(
                    party,
                    PartyKind.PERSON,
                    of,
                    new ReportId(new UUID(2, random.nextLong())),
                    Ana.NOON,
                    danger,
                    List.of(),
                    List.of());
            underWay.add(new Delivery(PlanId.of(party), link));
        }
    }

    private static LinkIncident link(IncidentPassedOn passed) {
        return new LinkIncident(
                passed.into().party(),
                passed.kind(),
                passed.caseId(),
                passed.reportId(),
                passed.receivedAt(),
                passed.imminentDanger(),
                passed.parties(),
                passed.through());
    }

    private <E> Stream<E> events(PlanId plan, Class<E> type) {
        return plans.get(plan).stream().filter(type::isInstance).map(type::cast);
    }

    private static PartyRef party(int n, int rotated, int all) {
        return new PartyRef(new UUID(0, (n + rotated) % all));
    }
}
