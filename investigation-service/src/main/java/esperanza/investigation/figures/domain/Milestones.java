package esperanza.investigation.figures.domain;

import esperanza.investigation.figures.domain.Reached.Between;
import esperanza.investigation.figures.domain.Reached.ByEvent;
import esperanza.investigation.figures.domain.Reached.Ends;
import esperanza.investigation.figures.domain.Reached.Idle;
import esperanza.investigation.figures.domain.Reached.Lasts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of milestones. What a milestone is part of stands before it. Who counts many cases keeps instants in an array,
 * each at the place of its milestone in the table.
 */
public final class Milestones {

    /** The version of the table in force. */
    public static final int NEWEST = 2;

    static final String RECEIVED = "RECEIVED";
    static final String WORK = "WORK";
    static final String REST = "REST";

    /** The field of the metadata that says when an event is said to have happened. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The instant of what was not reached. */
    static final Instant NEVER = Instant.MAX;

    /** A milestone that an event may reach. */
    record ByOne(int place, Milestone milestone, Reached.Published event, Optional<String> at) {}

    /** A milestone of idleness, and how long it takes. */
    record Idleness(int place, Duration length) {}

    private final Map<String, Milestone> byCode = new LinkedHashMap<>();
    private final String[] codes;
    private final Map<String, List<ByOne>> byEvent;
    private final List<Idleness> idle = new ArrayList<>();
    private final Spans spans;
    private final Derivation derivation;
    private final int reported;

    Milestones(List<Milestone> milestones) {
        milestones.forEach(this::add);
        codes = byCode.keySet().toArray(String[]::new);
        byEvent = milestones.stream().flatMap(this::reaching).collect(Collectors.groupingBy(Milestones::name));
        spans = new Spans(milestones);
        derivation = new Derivation(milestones);
        reported = place(Milestone.REPORTED);
    }

    /** A version adds its rows to those of the versions before it, because the meaning of a code never changes. */
    public static Milestones shipped(int version) {
        return new Milestones(
                Lines.upTo("milestones", version).map(Milestone::of).toList());
    }

    /** All that are counted, each after those of which it is part. */
    public List<Milestone> counted() {
        return byCode.values().stream().filter(Milestone::isCounted).toList();
    }

    /** The names of all events that reach one, like {@code investigation.file-taken}. */
    public Set<String> events() {
        return Stream.concat(byEvent.keySet().stream(), spans.events().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of them of which it counts when they are said to have happened. */
    public Set<String> dated() {
        return byEvent.entrySet().stream()
                .filter(event -> event.getValue().stream()
                        .anyMatch(each -> each.at().filter(OCCURRED_AT::equals).isPresent()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The milestone, if indicators may speak of it: it is counted, or counts items. */
    public Optional<Milestone> shown(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(each -> each.isCounted() || each.countsItems());
    }

    /** How it is reached, in terms of events: with the events of its span, if it has one. */
    public String how(Milestone milestone) {
        return span(milestone)
                .map(code -> "%s; %s: %s"
                        .formatted(milestone.how(), code, between(code).how()))
                .orElseGet(milestone::how);
    }

    public boolean isCounted(String code) {
        return byCode.containsKey(code) && byCode.get(code).isCounted();
    }

    private int place(String code) {
        return List.of(codes).indexOf(code);
    }

    /** The place of the milestone of each case of the cohort. */
    int reported() {
        return reported;
    }

    /** The instants at their places. */
    Instant[] byPlace(Map<String, Instant> at) {
        Instant[] byPlace = new Instant[codes.length];
        for (int place = 0; place < codes.length; place++) {
            byPlace[place] = at.getOrDefault(codes[place], NEVER);
        }
        return byPlace;
    }

    /** The instants of the milestones that were reached. */
    Map<String, Instant> byCode(Instant[] at) {
        Map<String, Instant> reached = new HashMap<>();
        for (int place = 0; place < codes.length; place++) {
            if (!at[place].equals(NEVER)) {
                reached.put(codes[place], at[place]);
            }
        }
        return reached;
    }

    /** When each milestone that is counted was reached, made of what events say. */
    Instant[] derived(Instant[] at, Map<String, Span> spansOfCase) {
        return derivation.of(at, spansOfCase);
    }

    Spans spans() {
        return spans;
    }

    List<Milestone> all() {
        return List.copyOf(byCode.values());
    }

    List<ByOne> reachedBy(String event) {
        return byEvent.getOrDefault(event, List.of());
    }

    List<Idleness> idle() {
        return idle;
    }

    private void add(Milestone milestone) {
        if (milestone.reached() instanceof Idle length) {
            idle.add(new Idleness(byCode.size(), length.length()));
        }
        span(milestone).ifPresent(this::between);
        if (!byCode.keySet().containsAll(milestone.partOf()) || byCode.put(milestone.code(), milestone) != null) {
            throw new IllegalArgumentException(
                    milestone.code() + " is there twice, or stands before what it is part of");
        }
    }

    private static Optional<String> span(Milestone milestone) {
        return switch (milestone.reached()) {
            case Ends(String span, var _) -> Optional.of(span);
            case Lasts(String span, var _) -> Optional.of(span);
            case Reached _ -> Optional.empty();
        };
    }

    private Milestone between(String code) {
        return Optional.ofNullable(byCode.get(code))
                .filter(row -> row.reached() instanceof Between)
                .orElseThrow(() -> new IllegalArgumentException(code + " has to be a span, and stand before"));
    }

    private Stream<ByOne> reaching(Milestone milestone) {
        return milestone.reached() instanceof ByEvent(List<Reached.Published> events, Optional<String> at)
                ? events.stream().map(event -> new ByOne(place(milestone.code()), milestone, event, at))
                : Stream.empty();
    }

    private static String name(ByOne each) {
        return each.event.name();
    }
}
