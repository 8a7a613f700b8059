package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.ALARM;
import static esperanza.protection.ProtectionStreams.CHECKIN;
import static esperanza.protection.ProtectionStreams.DECISION;
import static esperanza.protection.ProtectionStreams.MEASURE;
import static esperanza.protection.ProtectionStreams.PLAN;
import static java.util.Map.entry;

import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.SealedEvents;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionEvent.MatterDecided;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.ChangeEvent;
import esperanza.protection.measure.domain.ChangeEvent.ChangeTold;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MisuseEvent;
import esperanza.protection.plan.domain.ConversationEvent.MeasuresOffered;
import esperanza.protection.plan.domain.MeasureDecision;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.protection.plan.domain.PlanPart;
import esperanza.protection.plan.domain.Risk;
import esperanza.protocol.vocabulary.RiskLevel;
import esperanza.runtime.Streams;
import esperanza.runtime.opening.OpenedEvent;
import esperanza.runtime.opening.OpenedStreams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Opens what is sealed in a plan and its measures, as far as the person who found the plan may know of it. Records
 * nothing: {@link OpenPlan} does before it asks here.
 */
@Singleton
class SealedPlan {

    /** By the published names of the events; a name that is missing holds no words, or has a part by its measure. */
    private static final Map<String, PlanPart> PARTS = Map.ofEntries(
            entry("measures-offered", PlanPart.CONVERSATIONS),
            entry("measures-agreed", PlanPart.CONVERSATIONS),
            entry("measure-accepted", PlanPart.CONVERSATIONS),
            entry("measure-declined", PlanPart.CONVERSATIONS),
            entry("task-sent", PlanPart.CONVERSATIONS),
            entry("task-refused", PlanPart.CONVERSATIONS),
            entry("task-done", PlanPart.CONVERSATIONS),
            entry("task-withdrawn", PlanPart.CONVERSATIONS),
            entry("person-contacted", PlanPart.CONVERSATIONS),
            entry("support-offered", PlanPart.CONVERSATIONS),
            entry("plan-paused", PlanPart.CONVERSATIONS),
            entry("plan-left", PlanPart.CONVERSATIONS),
            entry("plan-resumed", PlanPart.CONVERSATIONS),
            entry("children-assessed", PlanPart.CONVERSATIONS),
            entry("collective-considered", PlanPart.CONVERSATIONS),
            entry("work-effect-asked", PlanPart.CONVERSATIONS),
            entry("risk-rated", PlanPart.RISK),
            entry("risk-assessed", PlanPart.RISK),
            entry("no-change-found", PlanPart.RISK),
            entry("protection-review-called", PlanPart.RISK),
            entry("protection-review-answered", PlanPart.RISK),
            entry("order-received", PlanPart.RISK),
            entry("floor-lift-proposed", PlanPart.RISK),
            entry("floor-lifted", PlanPart.RISK),
            entry("matter-prepared", PlanPart.DECISION),
            entry("matter-decided", PlanPart.DECISION),
            entry("matter-withdrawn", PlanPart.DECISION),
            entry("minutes-recorded", PlanPart.DECISION),
            entry("papers-sent", PlanPart.DECISION),
            entry("seat-recused", PlanPart.DECISION),
            entry("decision-adopted", PlanPart.DECISION),
            entry("decision-returned", PlanPart.DECISION),
            entry("beneficiary-told", PlanPart.DECISION),
            entry("telling-confirmed", PlanPart.DECISION),
            entry("telling-contested", PlanPart.DECISION),
            entry("change-proposed", PlanPart.CHANGE),
            entry("beneficiary-heard", PlanPart.CHANGE),
            entry("change-told", PlanPart.CHANGE),
            entry("change-answered", PlanPart.CHANGE),
            entry("change-appealed", PlanPart.CHANGE),
            entry("change-dropped", PlanPart.CHANGE),
            entry("measure-reduced", PlanPart.CHANGE),
            entry("measure-ended", PlanPart.CHANGE),
            entry("measure-end-imposed", PlanPart.CHANGE),
            entry("misuse-verification-begun", PlanPart.CHANGE),
            entry("misuse-prolonged", PlanPart.CHANGE),
            entry("misuse-reported", PlanPart.CHANGE),
            entry("misuse-dropped", PlanPart.CHANGE),
            entry("misuse-told", PlanPart.CHANGE),
            entry("misuse-answered", PlanPart.CHANGE),
            entry("misuse-weighed", PlanPart.CHANGE),
            entry("appeal-lodged", PlanPart.CHANGE),
            entry("appeal-withdrawn", PlanPart.CHANGE),
            entry("independent-study-ordered", PlanPart.CHANGE),
            entry("independent-study-received", PlanPart.CHANGE),
            entry("appeal-resolved", PlanPart.CHANGE),
            entry("court-ruled", PlanPart.CHANGE),
            entry("beneficiary-added", PlanPart.PEOPLE),
            entry("beneficiary-left", PlanPart.PEOPLE),
            entry("territory-recorded", PlanPart.PEOPLE),
            entry("spokesperson-named", PlanPart.PEOPLE),
            entry("collective-agreed", PlanPart.PEOPLE),
            entry("measure-opted-out", PlanPart.PEOPLE),
            entry("checkin-agreed", PlanPart.CHECKIN),
            entry("checked-in", PlanPart.CHECKIN),
            entry("checkin-followed", PlanPart.CHECKIN),
            entry("checkin-paused", PlanPart.CHECKIN),
            entry("checkin-ended", PlanPart.CHECKIN),
            entry("alarm-raised", PlanPart.ALARM),
            entry("alarm-answered", PlanPart.ALARM),
            entry("alarm-acted-on", PlanPart.ALARM),
            entry("alarm-resolved", PlanPart.ALARM));

    private final SealedEvents<PlanEvent> plans;
    private final SealedEvents<MeasureEvent> measures;
    private final SealedEvents<DecisionEvent> matters;
    private final OpenedStreams streams;

    SealedPlan(Streams streams, OpenedStreams opened) {
        this.streams = opened;
        this.plans = streams.sealed(PLAN.type().events());
        this.measures = streams.sealed(MEASURE.type().events());
        this.matters = streams.sealed(DECISION.type().events());
    }

    /** The decisions of all measures that the person may know of. */
    Uni<List<Recorded<MeasureDecision>>> decisions(FoundPlan found) {
        return opened(found, MeasureDecision.class).map(decided -> decided.stream()
                .filter(each -> found.knows(each.event().measureId()))
                .toList());
    }

    /** The deliveries of these measures. How they were taken away is a part of its own. */
    Uni<List<Recorded<MeasureEvent>>> deliveries(FoundPlan found, Collection<MeasureId> of) {
        return Multi.createFrom()
                .iterable(of)
                .onItem()
                .transformToUniAndConcatenate(id -> measures.open(MEASURE.stream(id), subject(found)))
                .onItem()
                .<Recorded<MeasureEvent>>disjoint()
                .filter(each -> !(each.event() instanceof ChangeEvent || each.event() instanceof MisuseEvent))
                .collect()
                .asList();
    }

    /** The last telling of each change that the person was told: nothing else of a change was said to them. */
    Uni<List<Recorded<ChangeTold>>> tellings(FoundPlan found) {
        return Multi.createFrom()
                .iterable(found.decided())
                .onItem()
                .transformToUniAndConcatenate(id -> measures.open(MEASURE.stream(id), subject(found)))
                .map(events -> events.stream()
                        .filter(each -> each.event() instanceof ChangeTold)
                        .reduce((_, later) -> later))
                .select()
                .where(Optional::isPresent)
                .map(last -> last.orElseThrow().as(ChangeTold.class))
                .collect()
                .asList();
    }

    /** The reviews whose every case the person may know of. */
    Uni<List<Recorded<SeparationReviewed>>> reviews(FoundPlan found) {
        return opened(found, SeparationReviewed.class).map(reviewed -> reviewed.stream()
                .filter(each -> knowsAll(found, each.event().separationId()))
                .toList());
    }

    /** The matters with what is proposed. */
    Uni<List<Recorded<MatterPrepared>>> matters(FoundPlan found) {
        return opened(found, MatterPrepared.class);
    }

    /** The assessments, each once: it has an event for each case of the plan. */
    Uni<List<Recorded<RiskAssessed>>> assessments(FoundPlan found) {
        return opened(found, RiskAssessed.class).map(assessed -> {
            Set<UUID> seen = new HashSet<>();
            return assessed.stream()
                    .filter(each -> seen.add(each.event().assessmentId()))
                    .toList();
        });
    }

    /** The last decision on each of these matters, with its reasons. */
    Uni<List<Recorded<MatterDecided>>> decided(FoundPlan found, Collection<DecisionId> of) {
        return Multi.createFrom()
                .iterable(of)
                .onItem()
                .transformToUniAndConcatenate(id -> matters.open(DECISION.stream(id), subject(found)))
                .map(events -> events.stream()
                        .filter(each -> each.event() instanceof MatterDecided)
                        .reduce((_, later) -> later))
                .select()
                .where(Optional::isPresent)
                .map(last -> last.orElseThrow().as(MatterDecided.class))
                .collect()
                .asList();
    }

    /** The levels of the ratings that wait for a second person, by their ids; one that was erased is left out. */
    Uni<Map<UUID, RiskLevel>> ratings(FoundPlan found) {
        Set<UUID> waiting = found.plan().only(found.known()).risk().waiting().values().stream()
                .map(Risk.Rated::id)
                .collect(Collectors.toUnmodifiableSet());
        return waiting.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : opened(found, RiskRated.class).map(ratings -> ratings.stream()
                        .map(Recorded::event)
                        .filter(each -> waiting.contains(each.ratingId()))
                        .flatMap(each -> each.opened().map(level -> Map.entry(each.ratingId(), level)).stream())
                        .collect(
                                Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    /** Offers with the kinds of measures that were offered. */
    Uni<List<Recorded<MeasuresOffered>>> offers(FoundPlan found) {
        return opened(found, MeasuresOffered.class);
    }

    /**
     * The facts about the person.
     *
     * @param events each once: it has an event for each case of the plan
     * @param withheld something that only another person opens now was left out
     */
    record Said(List<OpenedEvent> events, boolean withheld) {}

    /** @param reader pseudonym of the person who opens */
    Uni<Said> said(FoundPlan found, PlanPart part, String reader) {
        Set<CaseId> known = found.known();
        return streams.open(found.id().value(), in(found, part), cases -> Uni.createFrom()
                        .item(cases.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet())))
                .map(events -> said(events, part, reader));
    }

    private static Said said(List<OpenedEvent> all, PlanPart part, String reader) {
        List<OpenedEvent> ofPart = all.stream()
                .filter(each -> partOf(each.event()).filter(part::equals).isPresent())
                .toList();
        List<OpenedEvent> withheld = BlindRatings.withheld(ofPart, reader);
        return new Said(
                ofPart.stream()
                        .filter(each -> !withheld.contains(each))
                        .map(SealedPlan::withoutDigests)
                        .filter(isFirst())
                        .toList(),
                !withheld.isEmpty());
    }

    /** The digests of words are shown to nobody. */
    private static OpenedEvent withoutDigests(OpenedEvent said) {
        Map<String, Object> content = new LinkedHashMap<>(said.content());
        content.keySet().removeAll(Set.of("digest", "digests"));
        return new OpenedEvent(said.of(), said.recordedAt(), said.occurredAt(), said.event(), content, said.erased());
    }

    /** The streams in which the events of the part lie. */
    private static List<StreamId> in(FoundPlan found, PlanPart part) {
        StreamId plan = PLAN.stream(found.id());
        return switch (part) {
            case DECISION ->
                Stream.concat(
                                Stream.of(plan),
                                found.plan().only(found.known()).matters().ids().stream()
                                        .map(DECISION::stream))
                        .toList();
            case CHANGE ->
                Stream.concat(Stream.of(plan), found.decided().stream().map(MEASURE::stream))
                        .toList();
            case CHECKIN -> List.of(CHECKIN.stream(found.id()));
            case ALARM -> List.of(ALARM.stream(found.id()));
            default -> List.of(plan);
        };
    }

    private static Optional<PlanPart> partOf(String event) {
        return Optional.ofNullable(PARTS.get(event));
    }

    /** True for the first event of those that differ in their case or in the reference of the person alone. */
    private static Predicate<OpenedEvent> isFirst() {
        Set<Object> seen = new HashSet<>();
        return each -> {
            Map<String, Object> content = new HashMap<>(each.content());
            content.remove("caseId");
            content.remove("party");
            return seen.add(List.of(each.event(), each.recordedAt(), content));
        };
    }

    private <T> Uni<List<Recorded<T>>> opened(FoundPlan found, Class<T> kind) {
        return plans.open(PLAN.stream(found.id()), subject(found)).map(events -> events.stream()
                .filter(each -> kind.isInstance(each.event())
                        && found.known().contains(each.event().caseId()))
                .map(each -> each.as(kind))
                .toList());
    }

    private static boolean knowsAll(FoundPlan found, UUID separation) {
        List<MeasureId> reviewed = found.history().stream()
                .map(Recorded::event)
                .filter(event -> event instanceof PartiesSetApart apart
                        && apart.separationId().filter(separation::equals).isPresent())
                .flatMap(event -> ((PartiesSetApart) event).measures().stream())
                .toList();
        return reviewed.stream().allMatch(found::knows);
    }

    private static Set<UUID> subject(FoundPlan found) {
        return Set.of(found.id().value());
    }
}
